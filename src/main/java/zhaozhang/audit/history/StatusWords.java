package zhaozhang.audit.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhaozhang.base.Folding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Roles;
import zhaozhang.model.table.Table;
import zhaozhang.snapshot.cell.Words;

/**
 * The words for how far the mending of a finding is: those that people choose from, and the others
 * that the rules list for them.
 */
public final class StatusWords {

  /** The column as the list of other words names it. */
  public static final Table TABLE = table();

  private final Map<String, String> meanings;

  /**
   * @param others what the rules list
   */
  public StatusWords(Words others) {
    Map<String, String> all = new HashMap<>();
    for (LedgerStatus status : LedgerStatus.values()) {
      status.words().forEach(word -> all.put(Folding.fold(word), status.label()));
    }
    others.of(TABLE, TABLE.key()).forEach((word, status) -> all.put(word, label(status)));
    meanings = Map.copyOf(all);
  }

  private static String label(String word) {
    return LedgerStatus.of(word).map(LedgerStatus::label).orElse(word);
  }

  /** The word to choose that a text stands for, or nothing; the text itself if it is no word. */
  String meaning(String typed) {
    return meanings.getOrDefault(Folding.fold(typed), typed);
  }

  /** Whether it is one of the words to choose from. */
  static boolean known(String status) {
    return LedgerStatus.of(status).isPresent();
  }

  /** What is to be said of a text that is no word, with the word that is meant if one is near. */
  String unknown(String typed) {
    Map<String, String> words =
        meanings.entrySet().stream()
            .filter(word -> !word.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    String advice = Texts.get("ledger.unknownStatus.advice");
    return Texts.get("ledger.unknownStatus", typed, Nearest.hint(typed, words, advice));
  }

  private static Table table() {
    List<String> statuses = Arrays.stream(LedgerStatus.values()).map(LedgerStatus::word).toList();
    Column text = Column.text(Lexicon.get("ledger.STATUS"));
    Column status =
        new Column(
            text.name(),
            0,
            new Column.Content(ColumnType.TEXT, false, statuses, false, false),
            text.export(),
            text.cells(),
            text.computed());
    return new Table(
        Lexicon.get("report.sheet.ledger"),
        0,
        Table.Kind.LIST,
        List.of(),
        List.of(status),
        false,
        true,
        List.of(status.name()),
        Roles.NONE,
        null);
  }
}
