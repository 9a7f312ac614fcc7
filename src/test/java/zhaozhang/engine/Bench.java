package zhaozhang.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.drools.RuleBase;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.plan.Plan;
import zhaozhang.engine.syntax.RuleParser;
import zhaozhang.engine.text.Problems;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Completeness;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/** A workbench: a vocabulary, a few rows of it written as text, and rules to try on them. */
public final class Bench {

  public static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  static final String FILE = "条款/试.drl";

  /** One table of every kind, one column of every type. */
  public static final String WORDS =
      """
      package banfa
      declare 员工
        @人员 @责任部门("部门")
        账号 : String @账号 @必备
        姓名 : String
        部门 : List @部门路径
        手机 : String @隐私
        级数 : BigDecimal
        入职 : LocalDate
        登录 : LocalDateTime
        在编 : Boolean
        类别 : String @取值("甲, 乙")
        状态 : String @取值("正常, 停用") @空白("正常")
        部门各级 : List @定义("各级(部门)")
        老员工 : Boolean @定义("入职 < 今日")
        骨干 : Boolean @定义("老员工 == true && 级数 > 3")
      end
      declare 群
        @责任人("群主")
        群号 : String @必备
        群名 : String
        群主 : String @账号
        标签 : List
      end
      declare 事项
        @可重复 @标识("账号, 名称")
        账号 : String @账号
        名称 : String
        天数 : BigDecimal
        到期 : LocalDate
      end
      declare 群标签
        @逐项("群.标签")
        群号 : String
        标签 : String
      end
      declare 限额
        @清单
        名称 : String
        值 : BigDecimal
      end
      declare 审计
        @背景
        今日 : LocalDate
      end
      """;

  private final RuleText text;
  private final Vocabulary vocabulary;
  private final Map<String, TableData> tables = new LinkedHashMap<>();
  private final Map<String, TableData> lists = new LinkedHashMap<>();

  public Bench() {
    this(WORDS);
  }

  public Bench(String words) {
    text = new RuleText("词汇.drl", words);
    vocabulary = RuleEngine.vocabulary(text);
  }

  public Table table(String name) {
    return vocabulary.table(name).orElseThrow();
  }

  /**
   * A table with all its columns.
   *
   * @param lines a row each: cells of the exported columns in order, separated by {@code |}; items
   *     by {@code ;}; blank for null, {@code ?} for what could not be read, {@code ??} for what is
   *     not there to be read
   */
  public Bench with(String name, String... lines) {
    return put(name, Set.of(), Arrays.stream(lines).map(line -> line.split("\\|", -1)).toList());
  }

  /** Rows of a table may be missing. */
  Bench incomplete(String name) {
    return state(name, Completeness.State.INCOMPLETE);
  }

  Bench state(String name, Completeness.State state) {
    Completeness.Because because = new Completeness.Because(new Source("坏的.csv", "", 0), "打不开");
    tables.computeIfPresent(
        name,
        (any, data) ->
            new TableData(
                data.table(),
                data.rows(),
                data.parts(),
                new Completeness(state, List.of(because), List.of())));
    return this;
  }

  /** A table without rows that lacks some columns. */
  Bench lacking(String name, String... columns) {
    return put(name, Set.of(columns), List.of());
  }

  private Bench put(String name, Set<String> lacking, List<String[]> lines) {
    Table table = table(name);
    String file = name + ".csv";
    List<Row> rows = new ArrayList<>();
    for (String[] cells : lines) {
      rows.add(row(table, cells, new Source(file, "", rows.size() + 2)));
    }
    Set<String> columns = table.exported().stream().map(Column::name).collect(Collectors.toSet());
    columns.removeAll(lacking);
    TableData data =
        new TableData(
            table,
            rows,
            List.of(new TableData.Part(file, "", 1, rows.size(), columns)),
            Completeness.COMPLETE);
    (table.kind() == Table.Kind.LIST ? lists : tables).put(name, data);
    return this;
  }

  static Row row(Table table, String[] cells, Source source) {
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    List<Column> columns = table.exported();
    for (int at = 0; at < cells.length; at++) {
      Column column = columns.get(at);
      String cell = cells[at].strip();
      if (cell.equals("?")) {
        values[table.index(column.name())] = Unknown.any(cell, "读不出");
      } else if (cell.equals("??")) {
        values[table.index(column.name())] = Unknown.unseen("没有这一列");
      } else if (!cell.isEmpty()) {
        values[table.index(column.name())] =
            column.list() ? List.of(cell.split(";", -1)) : value(column, cell);
      }
    }
    return Row.of(table, values, source);
  }

  private static Object value(Column column, String cell) {
    return switch (column.type()) {
      case DATE -> LocalDate.parse(cell);
      case DATE_TIME -> LocalDateTime.parse(cell);
      case NUMBER -> new BigDecimal(cell);
      case BOOLEAN -> cell.equals("是");
      default -> cell;
    };
  }

  /** A rule about the row bound to {@code $行}. */
  public static String rule(String id, String conditions) {
    return rule(id, conditions, "报告.违规( $行, \"不对\" );");
  }

  public static String rule(String id, String conditions, String consequence) {
    return """
    rule "%s 试"
      @条款("1") @级别("高") @整改("改")
    when
    %s
    then
    %s
    end
    """
        .formatted(id, conditions, consequence);
  }

  public RuleEngine compile(String rules) {
    return compile(rules, false);
  }

  public RuleEngine compile(String rules, boolean sharing) {
    return compile(new RuleText(FILE, "package banfa\n" + rules), sharing);
  }

  public RuleEngine compile(RuleFile file, boolean sharing) {
    return compile(List.of(file), sharing);
  }

  public RuleEngine compile(List<RuleFile> files, boolean sharing) {
    return RuleEngine.compile(vocabulary, text, files, listed(), RuleEngine.Purpose.AUDIT, sharing);
  }

  /** Of each rule what it found, in order of id. */
  public List<Evaluation> audit(String rules) {
    return audit(compile(rules));
  }

  public List<Evaluation> audit(RuleEngine engine) {
    return engine.evaluate(snapshot(), listed(), new Environment(TODAY, Map.of()));
  }

  /** What the only rule found. */
  Evaluation auditOne(String rule) {
    return audit(rule).get(0);
  }

  List<Finding> findings(String rule) {
    return auditOne(rule).findings();
  }

  /** The only finding of the only rule. */
  Finding finding(String rule) {
    List<Finding> findings = findings(rule);
    if (findings.size() != 1) {
      throw new AssertionError("one finding expected: " + findings);
    }
    return findings.get(0);
  }

  /** The keys of what the only rule found. */
  public List<String> keys(String rule) {
    return findings(rule).stream().map(Finding::key).toList();
  }

  /** The keys of {@code $行} in all matches of Drools, given every row, and nothing else. */
  SortedSet<String> matched(String rule) {
    List<RuleProblem> problems = new ArrayList<>();
    RuleText rules = new RuleText(FILE, "package banfa\n" + rule);
    List<Plan> plans =
        new RuleParser(rules, vocabulary, "banfa", new Problems(rules))
            .rules().stream().map(Plan::new).toList();
    RuleBase base = RuleBase.of(plans, false).compile();
    Environment environment = new Environment(TODAY, Map.of());
    Definitions definitions = Definitions.parse(vocabulary, text, problems);
    Columns columns = new Columns(vocabulary, definitions, environment);
    Facts facts = new Facts(vocabulary, base.tables(), columns, snapshot(), listed(), environment);
    SortedSet<String> keys = new TreeSet<>();
    Unpartitioned.match(
        base,
        facts,
        match -> {
          int subject = Objects.requireNonNull(match.plan().scope().get("$行")).at();
          keys.add(match.fact(subject).row().identity());
        });
    return keys;
  }

  /** What is wrong with a text of rules, {@code line message} each. */
  public List<String> problems(String rules) {
    return problemsOf("package banfa\n" + rules);
  }

  /** What is wrong with a whole file. */
  List<String> problemsOf(String file) {
    try {
      compile(new RuleText(FILE, file), false);
      return List.of();
    } catch (RulebookException e) {
      return e.problems().stream().map(Bench::shown).toList();
    }
  }

  private static String shown(RuleProblem problem) {
    return problem.source().row() + " " + problem.message();
  }

  public Snapshot snapshot() {
    return new Snapshot("快照", tables, List.of(), List.of());
  }

  public Snapshot listed() {
    return new Snapshot("清单", lists, List.of(), List.of());
  }
}
