package zhaozhang.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.VerificationResult;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;

/**
 * What people decided and recorded in the lists: waivers and verifications. Such a row counts as a
 * whole or not at all, and why it does not is a problem.
 */
final class Recorded {

  private static final String WAIVERS = "waivers";
  private static final String VERIFICATIONS = "verifications";

  private static final List<String> NEEDED_OF_WAIVERS =
      List.of("rule", "key", "reason", "approvedBy", "approvedOn", "expires");
  private static final List<String> NEEDED_OF_VERIFICATIONS =
      List.of("article", "result", "by", "on", "basis");

  private Recorded() {}

  static List<Waiver> waivers(Snapshot lists) {
    return rows(lists, WAIVERS)
        .filter(row -> isWhole(row, WAIVERS, NEEDED_OF_WAIVERS) && tooLong(row).isEmpty())
        .map(Recorded::waiver)
        .toList();
  }

  private static Waiver waiver(Row row) {
    return new Waiver(
        text(row, WAIVERS, "rule"),
        text(row, WAIVERS, "key"),
        text(row, WAIVERS, "discriminator"),
        text(row, WAIVERS, "reason"),
        text(row, WAIVERS, "approvedBy"),
        LocalDate.parse(text(row, WAIVERS, "expires")),
        row.source());
  }

  static List<Verification> verifications(Snapshot lists) {
    return rows(lists, VERIFICATIONS)
        .filter(row -> isWhole(row, VERIFICATIONS, NEEDED_OF_VERIFICATIONS))
        .map(Recorded::verification)
        .toList();
  }

  private static Verification verification(Row row) {
    return new Verification(
        text(row, VERIFICATIONS, "article"),
        text(row, VERIFICATIONS, "result").equals(VerificationResult.PASSED.word()),
        text(row, VERIFICATIONS, "by"),
        LocalDate.parse(text(row, VERIFICATIONS, "on")),
        text(row, VERIFICATIONS, "basis"),
        row.source());
  }

  /** Why rows do not count; a cell that cannot be read is told by who read it. */
  static List<DataProblem> problems(Snapshot lists) {
    List<DataProblem> problems = new ArrayList<>();
    rows(lists, WAIVERS)
        .forEach(
            row -> {
              problems.addAll(blanks(row, WAIVERS, NEEDED_OF_WAIVERS));
              tooLong(row).ifPresent(problems::add);
            });
    rows(lists, VERIFICATIONS)
        .forEach(row -> problems.addAll(blanks(row, VERIFICATIONS, NEEDED_OF_VERIFICATIONS)));
    List<String> articles =
        rows(lists, "articles").map(row -> text(row, "articles", "id")).toList();
    problems.addAll(unknownIds(lists, VERIFICATIONS, "article", articles));
    return problems;
  }

  /** The waivers of rules that there are not. */
  static List<DataProblem> unknownRules(Snapshot lists, Collection<String> rules) {
    return unknownIds(lists, WAIVERS, "rule", rules);
  }

  private static List<DataProblem> unknownIds(
      Snapshot lists, String list, String key, Collection<String> known) {
    String column = column(list, key);
    return rows(lists, list)
        .filter(row -> row.get(column) != null)
        .filter(row -> known.stream().noneMatch(id -> same(id, row.text(column))))
        .map(
            row -> {
              String written = row.text(column);
              String why = Texts.get("list.unknown." + key, mending(written, known));
              return DataProblem.at(row.source(), column, written, why);
            })
        .toList();
  }

  private static boolean same(String id, String written) {
    return Folding.fold(id).equals(Folding.fold(written));
  }

  private static String mending(String written, Collection<String> known) {
    return IdsAsDates.mending(written, known)
        .or(() -> Nearest.of(written, known).map(id -> Texts.get("list.nearestId", id)))
        .orElse("");
  }

  private static boolean isWhole(Row row, String list, List<String> needed) {
    return needed.stream()
        .map(key -> row.get(column(list, key)))
        .noneMatch(value -> value == null || value instanceof Unknown);
  }

  private static List<DataProblem> blanks(Row row, String list, List<String> needed) {
    return needed.stream()
        .map(key -> column(list, key))
        .filter(column -> row.get(column) == null)
        .map(column -> DataProblem.at(row.source(), column, "", Texts.get("list.blank")))
        .toList();
  }

  private static Optional<DataProblem> tooLong(Row row) {
    String column = column(WAIVERS, "expires");
    if (row.get(column(WAIVERS, "approvedOn")) instanceof LocalDate approved
        && row.get(column) instanceof LocalDate expires
        && Waiver.lastDay(approved).isBefore(expires)) {
      String why = Texts.get("waiver.tooLong", approved, Waiver.lastDay(approved));
      return Optional.of(DataProblem.at(row.source(), column, expires.toString(), why));
    }
    return Optional.empty();
  }

  private static Stream<Row> rows(Snapshot lists, String list) {
    return lists.table(Lexicon.get("list." + list)).map(TableData::rows).stream()
        .flatMap(List::stream);
  }

  private static String column(String list, String key) {
    return Lexicon.get("list." + list + "." + key);
  }

  private static String text(Row row, String list, String key) {
    return row.text(column(list, key));
  }
}
