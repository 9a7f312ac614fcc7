package zhaozhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zhaozhang.audit.NewRule;
import zhaozhang.audit.RuleFiles;
import zhaozhang.audit.edit.Change;
import zhaozhang.audit.edit.Edits;
import zhaozhang.audit.edit.Tried;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.audit.workspace.Samples;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.model.rule.RuleDraft;

/**
 * What somebody waits for who edits rules in the console: the check while a rule is written, and
 * the preview of a new check on the newest month of the samples.
 */
public final class Editing {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
  private static final RuleDraft DRAFT =
      new RuleDraft("自-1", "试", "15", "中", "改", "成员", List.of("职务 等于 科员"), null);

  private Editing() {}

  private interface Work {
    void run();
  }

  /** Arguments: the folder of a workspace to make, and how often. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int times = Integer.parseInt(arguments[1]);
    Workspace workspace = new Workspace(folder.toRealPath(), Path.of("").toAbsolutePath());
    Samples.copy(workspace);
    KeptRules rules = new KeptRules(workspace);
    RuleFiles files = rules.files();
    RuleFiles.Written written = files.find(files.names().get(0));
    rules.base(workspace.months().get(0), TODAY);
    long live =
        print(
            "check while writing",
            times * 10,
            () -> {
              files.problems(written.file(), written.text());
              files.caseProblems(written.cases(), written.caseText());
            });
    System.out.println(Target.LIVE_CHECK.beside(live / 1e3));
    print("preview of a check", times, () -> preview(workspace, rules));
    System.out.println();
  }

  private static void preview(Workspace workspace, KeptRules rules) {
    List<Change> changes =
        rules.form().rule().texts(DRAFT).stream()
            .map(text -> Change.of(text.file(), "", Edits.bytes(text.text())))
            .toList();
    Tried.Request request = new Tried.Request("试", changes, any -> NewRule.in(any).write(DRAFT));
    Tried.of(workspace, rules, request, TODAY);
  }

  /** Prints the first and the median, in milliseconds; the median. */
  private static long print(String what, int times, Work work) {
    List<Long> took = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long begun = System.nanoTime();
      work.run();
      took.add((System.nanoTime() - begun) / 1_000_000);
    }
    long first = took.get(0);
    Collections.sort(took);
    long median = took.get(times / 2);
    System.out.print(what + ": first " + first + " ms, median " + median + " ms of " + times);
    return median;
  }
}
