package zhaozhang.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Hashes;
import zhaozhang.model.Outcome;
import zhaozhang.model.Parameter;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.ArticleResult;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.finding.AuditResult.Read;
import zhaozhang.model.finding.AuditResult.ReadTable;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.RuleResult;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.finding.Unjudged.Obstacle;
import zhaozhang.model.finding.Waiver;
import zhaozhang.model.followup.FollowUp;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.rule.RuleIds;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Completeness.Because;
import zhaozhang.model.table.Completeness.State;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.TableData;

/** Makes results to report: those of given findings, and large ones that look real. */
public final class Results {

  public static final LocalDate AS_OF = LocalDate.of(2025, 10, 31);

  private final List<Rule> rules = new ArrayList<>();
  private final List<AuditedFinding> findings = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();
  private final Map<String, List<String>> missing = new LinkedHashMap<>();
  private final Map<String, List<String>> incomplete = new LinkedHashMap<>();
  private final List<AuditedUnjudged> unjudged = new ArrayList<>();
  private final List<ReadTable> tables =
      new ArrayList<>(
          List.of(
              table("成员", State.COMPLETE, "通讯录.xlsx", "成员列表", 10, 1024),
              table("工作群", State.COMPLETE, "群聊.csv", "", 1, 88)));

  public static Rule rule(String id, Severity severity, String title) {
    String article = id.substring(0, id.indexOf('-'));
    return new Rule(
        id, title, article, severity, "限期整改", new Source("条款/第" + article + "条.drl", "", 3));
  }

  /** A result of one violation and nothing remarkable. */
  public static Results small() {
    return new Results()
        .rule("13-1", Severity.HIGH, "群主须为有效成员", List.of())
        .rule("14-1", Severity.LOW, "工号不得重复", List.of())
        .finding("13-1", "g1", "人事处", "群主「zhangsan」不是已激活成员", null);
  }

  public Results rule(String id, Severity severity, String title, List<String> needs) {
    rules.add(rule(id, severity, title));
    missing.put(id, needs);
    return this;
  }

  /** A table that is not all there, and the files that it is for. */
  public Results doubtful(String name, State state, Because... because) {
    tables.add(
        new ReadTable(name, new Completeness(state, List.of(because), List.of()), List.of()));
    return this;
  }

  /** A table of the subjects of a rule that may have more of them. */
  public Results incomplete(String rule, String table) {
    incomplete.computeIfAbsent(rule, any -> new ArrayList<>()).add(table);
    return this;
  }

  public Results unjudged(
      String rule, String key, String name, String department, Obstacle... because) {
    unjudged.add(
        new AuditedUnjudged(
            new Unjudged(rule(rule), "工作群", key, "", department, List.of(because)), name));
    return this;
  }

  private Rule rule(String id) {
    return rules.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static ReadTable table(
      String name, State state, String file, String sheet, int heading, int rows) {
    return new ReadTable(
        name,
        new Completeness(state, List.of(), List.of()),
        List.of(new TableData.Part(file, sheet, heading, rows, Set.of())));
  }

  public Results problem(DataProblem problem) {
    problems.add(problem);
    return this;
  }

  public Results finding(String rule, String key, String department, String message) {
    return finding(rule, key, department, message, null);
  }

  public Results waived(String rule, String key, String department, String message) {
    Waiver waiver =
        new Waiver(
            rule,
            key,
            Waiver.ANY,
            "试点",
            "领导小组",
            LocalDate.of(2025, 12, 31),
            new Source("清单/豁免.csv", "", 2));
    return finding(rule, key, department, message, waiver);
  }

  private Results finding(
      String rule, String key, String department, String message, @Nullable Waiver waiver) {
    return finding(rule, key, department, message, waiver, 1);
  }

  public Results finding(
      String id,
      String key,
      String department,
      String message,
      @Nullable Waiver waiver,
      int sources) {
    Rule rule = rule(id);
    List<Source> evidence =
        IntStream.range(0, sources).mapToObj(i -> new Source("群聊.xlsx", "群聊", 17 + i)).toList();
    Finding finding = new Finding(rule, "工作群", key, "", department, message, evidence);
    findings.add(new AuditedFinding(finding, waiver, AuditedFinding.State.NEW, AS_OF));
    return this;
  }

  public AuditResult build() {
    List<RuleResult> ruleResults = rules.stream().map(this::ruleResult).toList();
    return new AuditResult(
        AS_OF,
        "2025-10",
        new Read(tables, problems),
        ruleResults,
        articles(ruleResults),
        findings.stream().sorted(Comparator.comparing(AuditedFinding::finding)).toList(),
        unjudged.stream().sorted(Comparator.comparing(AuditedUnjudged::unjudged)).toList(),
        new Run(
            "0.1.0",
            List.of(new InputFile("通讯录.xlsx", 20_480, hash("通讯录"))),
            List.of(new InputFile("条款/第13条-群主负责制.drl", 913, hash("条款"))),
            List.of(new Parameter("单人群主上限", "20", "1", "50", "个", "第13条"))),
        FollowUp.NONE);
  }

  private RuleResult ruleResult(Rule rule) {
    List<AuditedFinding> own =
        findings.stream().filter(found -> found.finding().rule().equals(rule)).toList();
    int waived = (int) own.stream().filter(AuditedFinding::waived).count();
    int open = own.size() - waived;
    List<String> needs = missing.getOrDefault(rule.id(), List.of());
    List<String> parts = incomplete.getOrDefault(rule.id(), List.of());
    int doubtful =
        (int) unjudged.stream().filter(one -> one.unjudged().rule().equals(rule)).count();
    boolean judged = needs.isEmpty() && parts.isEmpty() && doubtful == 0;
    return new RuleResult(
        rule, outcome(rule, open, waived, judged), open, waived, needs, parts, doubtful);
  }

  private static Outcome outcome(Rule rule, int open, int waived, boolean judged) {
    if (open > 0) {
      return rule.severity().violates() ? Outcome.VIOLATED : Outcome.HINTED;
    }
    if (!judged) {
      return Outcome.NOT_JUDGED;
    }
    return waived > 0 ? Outcome.WAIVED : Outcome.PASSED;
  }

  private static List<ArticleResult> articles(List<RuleResult> results) {
    Map<String, List<RuleResult>> byArticle = new LinkedHashMap<>();
    results.stream()
        .sorted(Comparator.comparing(one -> one.rule().id(), RuleIds.ORDER))
        .forEach(
            one ->
                byArticle.computeIfAbsent(one.rule().article(), any -> new ArrayList<>()).add(one));
    return byArticle.entrySet().stream()
        .map(entry -> article(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ArticleResult article(String id, List<RuleResult> own) {
    Outcome outcome =
        own.stream().map(RuleResult::outcome).min(Comparator.naturalOrder()).orElseThrow();
    List<String> needs = own.stream().flatMap(one -> one.missing().stream()).toList();
    return new ArticleResult(
        new Article(
            id,
            own.get(0).rule().title(),
            "工作群实行群主负责制,群主应为在职人员,对群内信息的真实性与合规性负责;群主变动时须在五个工作日内办理移交。",
            Article.Check.BOTH,
            "信息化办公室",
            12),
        outcome,
        own,
        needs.isEmpty() ? "" : "快照里缺少:" + String.join("、", needs) + ",补上后才能判定。");
  }

  private static String hash(String text) {
    return Hashes.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A result that looks like that of a school. */
  public static AuditResult school(int count) {
    Results results = new Results();
    List<String> titles = List.of("群主须为有效成员", "离职人员的账号须停用", "管理员须为有效成员", "第三方应用须经批准", "姓名须与人事档案一致");
    for (int article = 2; article <= 19; article++) {
      for (int number = 1; number <= 3; number++) {
        String id = article + "-" + number;
        Severity severity = Severity.OF_VIOLATIONS.get(number - 1);
        List<String> needs =
            article == 6 || article == 7 ? List.of("认证", "管理员.授权人") : List.<String>of();
        results.rule(id, severity, titles.get((article + number) % titles.size()), needs);
      }
    }
    for (int i = 0; i < count; i++) {
      // Skewed, as real findings are.
      int article = List.of(3, 4, 8, 9, 9, 11, 13, 13, 13, 13, 14, 15, 15, 16).get(i % 14);
      String id = article + "-" + (1 + i % 3);
      String key = i % 5 == 0 ? "wrkchat" + i + "AbCdEfGh" : "zhangsan" + i + "|超级管理员";
      results.finding(id, key, department(i), message(i), waiver(id, key, i), 1 + i % 14);
    }
    for (int i = 0; i < 12; i++) {
      results.problem(
          new DataProblem("通讯录.xlsx", "成员列表", 12 + i, "入职日期", "31.02.2025", "日期,如 2025-10-31"));
    }
    return results.build();
  }

  private static String department(int i) {
    List<String> names = List.of("党政办公室", "人事处", "教务处", "学生工作处", "信息化办公室", "后勤保障处", "");
    return i % 3 == 0 ? names.get(i % 7) : "第" + (1 + i % 13) + "临床医学院";
  }

  private static String message(int i) {
    String text = "群「二零二五级临床医学新生通知群 " + i + "」的群主「zhangsan" + i + "」不是已激活成员";
    return i % 4 == 0
        ? text + ":该账号于 2025-09-30 离职,至今未办理移交;群内仍有 312 名成员,其中外部联系人 27 名,须在五个工作日内转让群主。"
        : text;
  }

  private static @Nullable Waiver waiver(String rule, String key, int i) {
    return i % 11 == 0
        ? new Waiver(
            rule, key, "*", "试点", "领导小组", LocalDate.of(2025, 12, 31), new Source("豁免.csv", "", 2))
        : null;
  }
}
