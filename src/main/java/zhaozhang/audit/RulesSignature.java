package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import zhaozhang.base.FileNames;
import zhaozhang.base.Lexicon;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.SignatureList;
import zhaozhang.report.list.ListFile;
import zhaozhang.rulebook.Signatures;

/** Confirms rules as they are, so that reports say what was changed since. */
public final class RulesSignature {

  /**
   * What was recorded.
   *
   * @param files how many were confirmed
   * @param list where that is recorded, seen from the rules folder
   */
  public record Signed(int files, String list) {}

  private RulesSignature() {}

  /**
   * Records that somebody confirms every file of a rules folder.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder, or cannot be written
   */
  public static Signed sign(Path rules, String by, LocalDate on) {
    List<InputFile> files = Signatures.toSign(rules);
    Path lists = rules.resolve(Lexicon.get("rulebook.lists"));
    ListFile list = ListFile.of(lists, Lexicon.get("list.signatures"));
    SignatureList.write(list, files, by, on);
    return new Signed(files.size(), FileNames.below(rules, list.path()));
  }
}
