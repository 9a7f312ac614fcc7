package zhaozhang.model.finding;

import static java.util.Objects.requireNonNull;

/**
 * A subject that could not be judged, and what people call it.
 *
 * @param name its key with the names of what the key speaks of, the key alone where none is known
 */
public record AuditedUnjudged(Unjudged unjudged, String name) {

  public AuditedUnjudged {
    requireNonNull(unjudged, "unjudged");
    requireNonNull(name, "name");
  }
}
