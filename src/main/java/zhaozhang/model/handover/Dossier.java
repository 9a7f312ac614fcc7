package zhaozhang.model.handover;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Source;
import zhaozhang.model.handover.Handover.Verdict;
import zhaozhang.model.handover.HeldItem.State;

/**
 * What one person holds who is about to leave.
 *
 * @param person who it is
 * @param items in order of rule, table and key
 * @param receivers who may take over, the one proposed first
 * @param alone what is not theirs, but nobody else could look after; it keeps no account open
 * @param gaps what stands in the way of knowing all that they hold
 */
public record Dossier(
    Person person,
    List<HeldItem> items,
    List<Receiver> receivers,
    List<HeldItem> alone,
    Gaps gaps) {

  /**
   * What stands in the way of knowing all that somebody holds.
   *
   * @param missing what the check needs and the snapshot lacks: {@code table} or {@code
   *     table.column}
   * @param incomplete names of tables that may hold more than is known
   * @param unjudged rows that may concern the person, as a cell is not known
   */
  public record Gaps(List<String> missing, List<String> incomplete, List<Source> unjudged) {

    public static final Gaps NONE = new Gaps(List.of(), List.of(), List.of());

    public Gaps {
      missing = List.copyOf(missing);
      incomplete = List.copyOf(incomplete);
      unjudged = List.copyOf(unjudged);
    }

    public boolean none() {
      return missing.isEmpty() && incomplete.isEmpty() && unjudged.isEmpty();
    }
  }

  /**
   * Somebody who leaves.
   *
   * @param account lower-cased
   * @param name empty if unknown
   * @param identifiers what else they are known by, by heading: an employee number
   * @param department the main one, its levels joined by {@code /}; empty if unknown
   * @param leaves the day they leave, null if unknown
   * @param source where they stand in the contact list
   */
  public record Person(
      String account,
      String name,
      Map<String, String> identifiers,
      String department,
      @Nullable LocalDate leaves,
      Source source) {

    public Person {
      requireNonNull(account, "account");
      requireNonNull(name, "name");
      identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
      requireNonNull(department, "department");
      requireNonNull(source, "source");
    }

    public Optional<LocalDate> leavingDay() {
      return Optional.ofNullable(leaves);
    }
  }

  /**
   * Somebody who may take over.
   *
   * @param reason why this one
   */
  public record Receiver(String account, String name, String reason) {

    public Receiver {
      requireNonNull(account, "account");
      requireNonNull(name, "name");
      requireNonNull(reason, "reason");
    }
  }

  public Dossier {
    requireNonNull(person, "person");
    items = List.copyOf(items);
    receivers = List.copyOf(receivers);
    alone = List.copyOf(alone);
    requireNonNull(gaps, "gaps");
  }

  /**
   * An account stays open for whatever is surely held and surely not handed over; else nobody knows
   * as long as there is anything that nobody knows.
   */
  public Verdict verdict() {
    if (!in(State.OPEN).isEmpty()) {
      return Verdict.NOT_READY;
    }
    return gaps.none() && in(State.UNKNOWN).isEmpty() ? Verdict.READY : Verdict.NOT_JUDGED;
  }

  /** The items that are handed over so far. */
  public List<HeldItem> in(State state) {
    return items.stream().filter(item -> item.state() == state).toList();
  }

  /** The items that no record surely confirms. */
  public List<HeldItem> unconfirmed() {
    return items.stream().filter(item -> !item.confirmed()).toList();
  }

  /** Who is proposed to take over. */
  public Optional<Receiver> proposed() {
    return receivers.stream().findFirst();
  }
}
