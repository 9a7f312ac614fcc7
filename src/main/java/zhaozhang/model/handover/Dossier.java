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

/**
 * What one person holds who is about to leave.
 *
 * @param person who it is
 * @param items in order of rule, table and key
 * @param receivers who may take over, the one proposed first
 * @param missing what the check needs and the snapshot lacks: {@code table} or {@code table.column}
 * @param unjudged rows that concern the person and could not be judged, as a cell is unreadable
 */
public record Dossier(
    Person person,
    List<HeldItem> items,
    List<Receiver> receivers,
    List<String> missing,
    List<Source> unjudged) {

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
    missing = List.copyOf(missing);
    unjudged = List.copyOf(unjudged);
  }

  /** Not judged as soon as anything is missing, whatever else is confirmed. */
  public Verdict verdict() {
    if (!missing.isEmpty() || !unjudged.isEmpty()) {
      return Verdict.NOT_JUDGED;
    }
    return unconfirmed().isEmpty() ? Verdict.READY : Verdict.NOT_READY;
  }

  /** The items that nobody has confirmed to have taken over. */
  public List<HeldItem> unconfirmed() {
    return items.stream().filter(item -> !item.confirmed()).toList();
  }

  /** Who is proposed to take over. */
  public Optional<Receiver> proposed() {
    return receivers.stream().findFirst();
  }
}
