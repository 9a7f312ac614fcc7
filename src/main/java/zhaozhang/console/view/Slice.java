package zhaozhang.console.view;

import java.util.List;

/**
 * A page of a list.
 *
 * @param all of the list
 * @param asked the number of the page, from 1; one too large means the last
 * @param query what the addresses of its pages begin with
 */
public record Slice<T>(List<T> all, int asked, String query) {

  private static final int LINES = 50;

  public Slice {
    all = List.copyOf(all);
  }

  public int pages() {
    return Math.max(1, (all.size() + LINES - 1) / LINES);
  }

  public int page() {
    return Math.min(asked, pages());
  }

  public List<T> lines() {
    return all.subList(first(), Math.min(all.size(), first() + LINES));
  }

  public int first() {
    return (page() - 1) * LINES;
  }

  public String address(int page) {
    return query + (query.equals("?") ? "" : "&") + "page=" + page;
  }
}
