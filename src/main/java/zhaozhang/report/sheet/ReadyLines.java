package zhaozhang.report.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Encoding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.followup.LedgerEntry;
import zhaozhang.model.followup.LedgerStatus;
import zhaozhang.model.followup.VerificationEntry;
import zhaozhang.model.followup.VerificationResult;

/** Lines for the lists of the rules folder, made of what was filled in: for people to take over. */
public final class ReadyLines {

  private static final String FORMULA_SIGNS = "=+-@";

  /** Readers of the lists trim it, and no spreadsheet takes what follows it for a formula. */
  private static final char WIDE_SPACE = '\u3000';

  private ReadyLines() {}

  /** Writes the files for which there are lines. */
  public static void write(AuditResult result, Path folder) throws IOException {
    write(
        folder.resolve(Texts.get("report.file.waivers") + ".csv"),
        Stream.of("rule", "key", "discriminator", "reason", "approvedBy", "approvedOn", "expires")
            .map(name -> Lexicon.get("list.waivers." + name))
            .toList(),
        waivers(result));
    writeVerifications(
        folder.resolve(Texts.get("report.file.verifications") + ".csv"),
        result.followUp().verifications().stream()
            .filter(entry -> VerificationSheet.complete(entry, result))
            .map(
                entry ->
                    List.of(entry.article(), result(entry), entry.by(), entry.on(), entry.basis()))
            .toList());
  }

  /**
   * Writes lines for the list of verifications; nothing where there are none.
   *
   * @param lines article, result, by whom, on which day, basis
   */
  public static void writeVerifications(Path file, List<List<String>> lines) throws IOException {
    write(
        file,
        Stream.of("article", "result", "by", "on", "basis")
            .map(name -> Lexicon.get("list.verifications." + name))
            .toList(),
        lines);
  }

  private static String result(VerificationEntry entry) {
    return VerificationResult.of(entry.result()).map(VerificationResult::word).orElseThrow();
  }

  private static List<List<String>> waivers(AuditResult result) {
    return result.open().stream()
        .map(found -> found.finding())
        .filter(finding -> result.filledIn(finding).filter(ReadyLines::asked).isPresent())
        .map(finding -> waiver(finding, result))
        .toList();
  }

  private static boolean asked(LedgerEntry entry) {
    return LedgerStatus.of(entry.status())
        .filter(status -> status == LedgerStatus.WAIVER_REQUESTED)
        .isPresent();
  }

  private static List<String> waiver(Finding finding, AuditResult result) {
    String reason = result.filledIn(finding).map(LedgerEntry::note).orElse("");
    return List.of(finding.rule().id(), finding.key(), finding.discriminator(), reason, "", "", "");
  }

  /** Writes a list as people keep them; nothing where there are no lines. */
  public static void write(Path file, List<String> headings, List<List<String>> lines)
      throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      out.write(Encoding.MARK);
      csv.writeRecord(headings);
      lines.forEach(line -> csv.writeRecord(line.stream().map(ReadyLines::text).toList()));
    }
  }

  /** A cell of a .csv that no spreadsheet takes for a formula. */
  public static String text(String text) {
    boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    return formula ? WIDE_SPACE + text : text;
  }
}
