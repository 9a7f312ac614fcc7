package zhaozhang.audit.workspace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.HandoverCheck;
import zhaozhang.audit.HandoverCheck.Who;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.handover.HeldItem.Progress;
import zhaozhang.model.handover.HeldItem.Transfer;
import zhaozhang.report.HandoverReport;

/**
 * Checks of people who leave, over the snapshots of a workspace. What takes long to read is kept
 * until its files change.
 */
public final class Leavers {

  /**
   * A check, and the report of it.
   *
   * @param folder of the report; what stands there is of an earlier check if there is a problem
   * @param problem why no report was written; empty if it was
   * @param stamp of the files that were read
   */
  public record Checked(
      String month, Handover handover, Path folder, String problem, Object stamp) {

    /**
     * The dossier of somebody.
     *
     * @throws UserError if the check was not of them
     */
    public Dossier of(String account) {
      return handover.dossiers().stream()
          .filter(one -> one.person().account().equals(account))
          .findFirst()
          .orElseThrow(() -> new UserError(Texts.get("leavers.nobody", account)));
    }
  }

  /**
   * Who takes one thing over.
   *
   * @param receiver account or name; empty for nobody
   * @param confirmed the day it was handed over; null if it was not yet
   */
  public record Choice(String receiver, @Nullable LocalDate confirmed) {

    public Choice {
      receiver = receiver.strip();
    }
  }

  private final Workspace workspace;
  private final Reports reports;
  private final String version;
  private final Kept<HandoverCheck> checks = new Kept<>(2);

  public Leavers(Workspace workspace, Reports reports, String version) {
    this.workspace = requireNonNull(workspace, "workspace");
    this.reports = requireNonNull(reports, "reports");
    this.version = requireNonNull(version, "version");
  }

  /**
   * Whose account, name or other identifier holds a text, in a month.
   *
   * @throws UserError if there is no such snapshot, or it holds no people
   */
  public List<Person> search(String month, String text, int most) {
    return check(month).search(text, most);
  }

  /**
   * Checks what people hold, and writes the report of it as the command line does.
   *
   * @param asOf the day to check as of; null means the snapshot's own
   * @throws UserError if the snapshot does not hold whom to check
   */
  public synchronized Checked check(
      String month, Who who, @Nullable LocalDate asOf, LocalDate today) {
    Object stamp = stamp(month);
    Handover handover = check(month).check(who, asOf, today);
    Path folder = reports.folder().resolve(HandoverReport.name(handover));
    String problem = "";
    try {
      HandoverReport.write(handover, folder, null);
    } catch (UserError inTheWay) {
      problem = String.valueOf(inTheWay.getMessage());
    }
    return new Checked(month, handover, folder, problem, stamp);
  }

  private HandoverCheck check(String month) {
    return checks.get(
        month,
        stamp(month),
        () -> HandoverCheck.read(workspace.rules(), snapshot(month), version, null));
  }

  private Object stamp(String month) {
    return List.of(Stamp.of(snapshot(month)), Stamp.of(workspace.rules()));
  }

  private Path snapshot(String month) {
    return workspace
        .snapshot(month)
        .orElseThrow(() -> new UserError(Texts.get("reports.noSnapshot", month)));
  }

  /**
   * Writes down who takes over what: the workbook of the check, filled in, goes into the snapshot,
   * as people put it there by hand. One that lies there is kept where no snapshot is read from.
   *
   * @param checked in which the choices were made
   * @param choices by the number of an item in the dossier, from 0; the others stay as they are
   * @throws UserError if any file changed since, or it cannot be written
   */
  public synchronized void fill(Checked checked, String account, Map<Integer, Choice> choices) {
    if (!checked.stamp().equals(stamp(checked.month()))) {
      throw new UserError(Texts.get("leavers.changed", checked.month()));
    }
    Dossier filled = filled(checked.of(account), choices);
    Path book = snapshot(checked.month()).resolve(HandoverReport.bookName(filled));
    try {
      if (Files.exists(book)) {
        SetAside.keep(book);
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("setAside.failed", book.getFileName()), e);
    }
    HandoverReport.writeBook(checked.handover(), filled, book);
  }

  private static Dossier filled(Dossier dossier, Map<Integer, Choice> choices) {
    List<HeldItem> items = new ArrayList<>();
    for (HeldItem item : dossier.items()) {
      Choice choice = choices.get(items.size());
      items.add(choice == null ? item : filled(item, choice));
    }
    return new Dossier(
        dossier.person(), items, dossier.receivers(), dossier.alone(), dossier.gaps());
  }

  private static HeldItem filled(HeldItem item, Choice choice) {
    Transfer transfer = new Transfer(choice.receiver(), choice.confirmed(), item.sources().get(0));
    return item.with(new Progress(item.state(), transfer, item.progress().reasons()));
  }
}
