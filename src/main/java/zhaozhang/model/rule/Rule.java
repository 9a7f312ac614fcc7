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
 * @param part what it says in the check before somebody leaves; null for a rule of an audit
 */
public record Rule(
    String id,
    String title,
    String article,
    Severity severity,
    String remedy,
    @Nullable String actor,
    Source source,
    @Nullable Part part) {

  /** What a rule says in the check before somebody leaves. */
  public sealed interface Part {}

  /** What rules say of people and of records of handovers. */
  public enum Saying implements Part {
    /** Somebody may take over. */
    RECEIVER,
    /** A record confirms that something was handed over. */
    CONFIRMATION,
    /** Why a record confirms nothing. */
    OBJECTION
  }

  /**
   * Something that somebody who leaves still holds.
   *
   * @param type the kind of thing, as records of handovers call it
   * @param afterwards what becomes of it by itself when the account is closed
   * @param only whether nobody else could look after it
   */
  public record Holding(String type, String afterwards, boolean only) implements Part {

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

  /** What it finds that somebody holds, if it does. */
  public Optional<Holding> holding() {
    return part instanceof Holding holding ? Optional.of(holding) : Optional.empty();
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
