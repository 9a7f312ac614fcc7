package zhaozhang.model;

import static java.util.Objects.requireNonNull;

/**
 * A rule of the catalogue.
 *
 * @param id {@code 13-1}: article and number
 * @param title what it demands, in a few words
 * @param article id of the article it audits
 * @param remedy what to do about a violation
 * @param source the file and line where it stands
 */
public record Rule(
    String id, String title, String article, Severity severity, String remedy, Source source) {

  public Rule {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(article, "article");
    requireNonNull(severity, "severity");
    requireNonNull(remedy, "remedy");
    requireNonNull(source, "source");
  }

  /** Whether both can be parts of one rule: of one file, article, title and severity. */
  public boolean partOf(Rule other) {
    return id.equals(other.id)
        && title.equals(other.title)
        && article.equals(other.article)
        && severity == other.severity
        && source.file().equals(other.source.file());
  }
}
