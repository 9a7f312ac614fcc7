package zhaozhang.model.handover;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
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
 * @param progress how far it is handed over
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
    Progress progress,
    List<Source> sources) {

  /** Whether something is handed over. */
  public enum State {
    /** A record confirms it, and the snapshot could show no more. */
    CONFIRMED,
    /** A record confirms it, and the snapshot still has it in the name of who leaves. */
    SIGNED,
    /** No record confirms it. */
    OPEN,
    /** Nobody knows, as something is missing or could not be read. */
    UNKNOWN;

    /** The word that people read. */
    public String label() {
      return Texts.get("handover.state." + name());
    }

    /** The word that rules, lists and files hold, the same in every language. */
    public String word() {
      return Lexicon.get("handover.state." + name());
    }
  }

  /**
   * How far something is handed over.
   *
   * @param transfer the record that confirms it, else the best there is; null if there is none
   * @param reasons why it is open, in phrases that people read; empty if it is not
   */
  public record Progress(State state, @Nullable Transfer transfer, List<String> reasons) {

    public Progress {
      requireNonNull(state, "state");
      reasons = List.copyOf(reasons);
    }
  }

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
    requireNonNull(progress, "progress");
    sources = List.copyOf(sources);
  }

  public State state() {
    return progress.state();
  }

  /** The same, handed over so far. */
  public HeldItem with(Progress other) {
    return new HeldItem(
        table, key, type, id, name, reasons, severity, remedy, afterwards, only, other, sources);
  }

  /** Whether a record confirms that it was handed over. */
  public boolean confirmed() {
    return state() == State.CONFIRMED || state() == State.SIGNED;
  }

  /** The day that the record of the handover gives, if it gives one. */
  public Optional<LocalDate> confirmedOn() {
    return Optional.ofNullable(progress.transfer()).map(Transfer::confirmed);
  }

  /** Account of who is recorded to take over; empty if nobody is. */
  public String receiver() {
    return Optional.ofNullable(progress.transfer()).map(Transfer::receiver).orElse("");
  }
}
