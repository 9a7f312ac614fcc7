package zhaozhang.samples;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The page that tells readers of samples/ what they see. */
final class SamplesPage {

  private static final String INTRODUCTION =
      """
      # Samples

      Two monthly snapshots of a fictitious college, `2025-09` and `2025-10`, in the files and layouts that an
      administrator of 企业微信 really collects: exports with notes above the heading and the row `张三（示例）` left
      in, registers kept by hand with dates in mixed forms and short names of departments, a `.csv` in GB18030.

      **All people, accounts, numbers and events are fictitious.** Names are composed at random; telephone numbers
      begin with 1390000 or 1380000, mail addresses end in example.edu.cn or example.com.

      This page and all folders are generated from a fixed seed; do not edit them. To make them again:

      ```
      mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
      java -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 \\
           -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" zhaozhang.samples.SampleSnapshots samples
      ```

      `SampleCollege.generate(seed, members, month)` makes snapshots of any size, with violations in proportion.

      In each month every rule of the catalogue is violated on purpose, but for 13-3: the list 类别可见 lets people of all
      three classes create groups. Most records break no rule. The certificate has lapsed (6-1, 6-4), and the extension
      that the register holds in advance, put off from month to month, is a short one (6-2). %d findings stand in both months, %d of
      September are mended by October, %d are new in October. What follows from how the college is made (8-5: accounts
      never activated; 15-6: telephones changed) is not listed. A few cells say what nobody understands, so that a few
      records stand in 未能判定. Modules are named below as the files write them; a report names them in full
      (审批/服务保障/会议室). Columns that no rule knows (别名, 排序, 备注 …) are there as in real files.

      The rules come with empty lists 豁免 and 人工核验. What this college accepted and verified stands in `清单/`, beside
      the months and not in them: whoever exports the tables excuses nobody. Put the two lists over those of a copy of the rules:

      ```
      cp -r rules 样例规则 && cp samples/清单/* 样例规则/清单/
      zhaozhang audit samples/2025-10 --rules 样例规则
      ```

      A waived finding stays in 违规明细, with 「已豁免，至 …」 in the column 状态, and 总览 counts it apart; where all findings of an article are
      waived, the article is 已豁免 (附件). The waiver of 17-3 has ended by October: 数据质量 says so, and the finding counts again.
      A verification stands in 条款结论, with who, when, and until when it holds; what nobody verified, what has lapsed (第16条)
      and what was 不符合 (第13条) stands in the sheet 人工核验, to be filled in.
      """;

  private SamplesPage() {}

  static String of(SampleSnapshot september, SampleSnapshot october) {
    Set<List<String>> before = identities(september);
    Set<List<String>> after = identities(october);
    long standing = after.stream().filter(before::contains).count();
    return INTRODUCTION.formatted(standing, before.size() - standing, after.size() - standing)
        + violations("Seeded in 2025-10", october)
        + unjudged(october)
        + problems(october)
        + violations("Seeded in 2025-09", september);
  }

  private static Set<List<String>> identities(SampleSnapshot snapshot) {
    return snapshot.violations().stream()
        .map(one -> List.of(one.rule(), one.table(), one.key(), one.discriminator()))
        .collect(Collectors.toSet());
  }

  private static String violations(String heading, SampleSnapshot snapshot) {
    return "\n## %s: %d findings, before waivers\n\n"
            .formatted(heading, snapshot.violations().size())
        + "| rule | table | key | 区分 | what was seeded |\n| --- | --- | --- | --- | --- |\n"
        + snapshot.violations().stream().map(SamplesPage::line).collect(Collectors.joining());
  }

  private static String line(SeededViolation violation) {
    return row(
        violation.rule(),
        violation.table(),
        violation.key(),
        violation.discriminator(),
        violation.note());
  }

  private static String unjudged(SampleSnapshot snapshot) {
    return "\n## Not judged in 2025-10\n\n| rule | table | key | why |\n| --- | --- | --- | --- |\n"
        + snapshot.unjudged().stream()
            .map(one -> row(one.rule(), one.table(), one.key(), one.note()))
            .collect(Collectors.joining());
  }

  private static String problems(SampleSnapshot snapshot) {
    return "\n## Data problems seeded in 2025-10\n\n"
        + "| table | key | column | what was seeded |\n| --- | --- | --- | --- |\n"
        + snapshot.problems().stream()
            .map(problem -> row(problem.table(), problem.key(), problem.column(), problem.note()))
            .collect(Collectors.joining());
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
    }
    return row.append('\n').toString();
  }
}
