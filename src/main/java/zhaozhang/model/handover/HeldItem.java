package zhaozhang.model.handover;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;

/**
 * Something that somebody who leaves still holds.
 *
 * @param table of the record that it is
 * @param key names the record within its table
 * @param type the kind of thing, as records of handovers call it
 * @param id names it within its type in records of handovers; empty where there is but one
 * @param name what people call it
 * @param reasons in what way it is held: the titles of the rules that say so
 * @param severity how grave it is to lose it
 * @param remedy how it is handed over
 * @param afterwards what becomes of it by itself when the account is closed
 * @param only whether nobody else could look after it
 * @param transfer what is recorded of its handover, null if there is none
 * @param sources the evidence, the record's own row first
 */
public record HeldItem(
    String table,
    String key,
    String type,
    String id,
    String name,
    List<String> reasons,
    Severity severity,
    String remedy,
    String afterwards,
    boolean only,
    @Nullable Transfer transfer,
    List<Source> sources) {

  /**
   * What is recorded of a handover.
   *
   * @param receiver account of who takes over; empty if none is named
   * @param confirmed the day it was confirmed; null if it was not
   * @param source where it is recorded
   */
  public record Transfer(String receiver, @Nullable LocalDate confirmed, Source source) {

    public Transfer {
      requireNonNull(receiver, "receiver");
      requireNonNull(source, "source");
    }
  }

  public HeldItem {
    requireNonNull(table, "table");
    requireNonNull(key, "key");
    requireNonNull(type, "type");
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    reasons = List.copyOf(reasons);
    requireNonNull(severity, "severity");
    requireNonNull(remedy, "remedy");
    requireNonNull(afterwards, "afterwards");
    sources = List.copyOf(sources);
  }

  /** The day that the handover was confirmed, if it was. */
  public Optional<LocalDate> confirmedOn() {
    return transfer == null ? Optional.empty() : Optional.ofNullable(transfer.confirmed());
  }

  public boolean confirmed() {
    return confirmedOn().isPresent();
  }

  /** Account of who is recorded to take over; empty if nobody is. */
  public String receiver() {
    return transfer == null ? "" : transfer.receiver();
  }
}
