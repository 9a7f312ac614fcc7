package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;

/**
 * A rule of the catalogue.
 *
 * @param id {@code 13-1}: article and number
 * @param title what it demands, in a few words
 * @param article id of the article it audits
 * @param remedy what to do about a violation
 * @param actor the department that must act, null where it is the one that answers for the finding
 * @param source the file and line where it stands
 * @param holding for a rule of the handover check, what it finds that somebody holds; else null
 */
public record Rule(
    String id,
    String title,
    String article,
    Severity severity,
    String remedy,
    @Nullable String actor,
    Source source,
    @Nullable Holding holding) {

  /**
   * What somebody who leaves still holds.
   *
   * @param type the kind of thing, as records of handovers call it
   * @param afterwards what becomes of it by itself when the account is closed
   * @param only whether nobody else could look after it
   */
  public record Holding(String type, String afterwards, boolean only) {

    public Holding {
      requireNonNull(type, "type");
      requireNonNull(afterwards, "afterwards");
    }
  }

  /** A rule of an audit. */
  public Rule(
      String id, String title, String article, Severity severity, String remedy, Source source) {
    this(id, title, article, severity, remedy, null, source, null);
  }

  public Rule {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(article, "article");
    requireNonNull(severity, "severity");
    requireNonNull(remedy, "remedy");
    requireNonNull(source, "source");
  }

  /** The department that must act, where it is not the one that answers for the finding. */
  public Optional<String> actingDepartment() {
    return Optional.ofNullable(actor);
  }

  /** Whether both can be parts of one rule: of one file, article, title, severity and actor. */
  public boolean partOf(Rule other) {
    return id.equals(other.id)
        && title.equals(other.title)
        && article.equals(other.article)
        && severity == other.severity
        && Objects.equals(actor, other.actor)
        && source.file().equals(other.source.file());
  }
}
