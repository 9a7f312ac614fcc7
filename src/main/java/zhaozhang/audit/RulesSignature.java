package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.SignatureList;
import zhaozhang.rulebook.Signatures;

/** Confirms rules as they are, so that reports say what was changed since. */
public final class RulesSignature {

  private RulesSignature() {}

  /**
   * Records that somebody confirms every file of a rules folder.
   *
   * @return how many files
   * @throws zhaozhang.base.UserError if it is no rules folder, or cannot be written
   */
  public static int sign(Path rules, String by, LocalDate on) {
    List<InputFile> files = Signatures.toSign(rules);
    SignatureList.write(rules.resolve(Signatures.file()), files, by, on);
    return files.size();
  }
}
