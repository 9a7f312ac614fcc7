package zhaozhang.console.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.workspace.Leavers.Checked;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Dossier.Receiver;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.report.handover.HandoverReasons;

/**
 * Who leaves, what they hold, and who takes it over.
 *
 * @param months the snapshots that there are, the newest first
 * @param text what was asked for
 * @param hits whom it may mean
 * @param checked null before anything was checked
 * @param note the number that the check is known by
 * @param files names of the files of its report
 * @param problem why it could not be checked; empty if it was
 * @param done what was just written down; empty if nothing was
 */
public record Leaving(
    String month,
    List<String> months,
    String text,
    List<Person> hits,
    @Nullable Checked checked,
    String note,
    List<String> files,
    String problem,
    String done) {

  /** A form has room for so many fields, and nobody ticks more. */
  private static final int ITEMS_SHOWN = 300;

  public Leaving {
    months = List.copyOf(months);
    hits = List.copyOf(hits);
    files = List.copyOf(files);
  }

  /** Whether people were looked for by the day they leave. */
  public boolean several() {
    return checked != null && checked.handover().days().isPresent();
  }

  public List<Dossier> dossiers() {
    return checked == null ? List.of() : checked.handover().dossiers();
  }

  public List<String> reasons(Dossier dossier) {
    return checked == null ? List.of() : HandoverReasons.of(dossier, checked.handover().asOf());
  }

  /** How many items the page lists. */
  public int shown(Dossier dossier) {
    return Math.min(dossier.items().size(), ITEMS_SHOWN);
  }

  /** The day that is proposed for what is handed over now. */
  public String day() {
    return checked == null ? "" : checked.handover().asOf().toString();
  }

  /** Who is put down for an item: who was before, else who is proposed. */
  public String receiver(Dossier dossier, HeldItem item) {
    return item.receiver().isEmpty() && item.confirmedOn().isEmpty()
        ? dossier.proposed().map(Receiver::account).orElse("")
        : item.receiver();
  }

  public String confirmed(HeldItem item) {
    return item.confirmedOn().map(String::valueOf).orElse("");
  }

  /** What is known of somebody besides the name. */
  public Map<String, String> known(Person person) {
    return person.identifiers();
  }
}
