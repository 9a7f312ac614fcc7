package zhaozhang.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhaozhang.audit.Verifications.Item;
import zhaozhang.model.finding.VerificationDue;

/**
 * What is to be verified.
 *
 * @param items what is due first
 * @param said of what somebody just did
 */
public record VerificationView(List<Item> items, LocalDate today, Said said) {

  /**
   * What became of a form.
   *
   * @param good what was done; empty if nothing was
   * @param problem why it was not done; empty if it was
   * @param typed what stood in its fields, which is not lost
   */
  public record Said(String good, String problem, Map<String, String> typed) {

    public static final Said NOTHING = new Said("", "", Map.of());

    public Said {
      typed = Map.copyOf(typed);
    }
  }

  public VerificationView {
    items = List.copyOf(items);
  }

  public List<Item> due() {
    return items.stream().filter(item -> item.due() != VerificationDue.NOT_DUE).toList();
  }

  public List<Item> others() {
    return items.stream().filter(item -> item.due() == VerificationDue.NOT_DUE).toList();
  }

  /** Whether the form of an article was sent and not taken. */
  public boolean open(Item item) {
    return item.article().id().equals(said.typed().get("article"));
  }

  /** What stands in a field of the form of an article. */
  public String typed(Item item, String field, String otherwise) {
    return open(item) ? said.typed().getOrDefault(field, otherwise) : otherwise;
  }
}
