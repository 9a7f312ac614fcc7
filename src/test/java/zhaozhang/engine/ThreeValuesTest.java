package zhaozhang.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhaozhang.Extent;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.finding.Unjudged;
import zhaozhang.model.table.Completeness.State;

/**
 * What is found holds in every way in which the unknown may be known, and what holds in any of them
 * is found or said not to be judged. Small tables are made known in many ways and audited as if
 * nothing had been unknown.
 */
class ThreeValuesTest {

  private static final int SEEDS = Integer.getInteger("zhaozhang.seeds", Extent.of(3, 300));
  private static final int WAYS = 24;
  private static final int ROWS = 4;

  /** Cells by table, row and column; and what stands for an unknown one. */
  private record World(
      List<String[]> people, List<String[]> groups, List<String[]> items, boolean incomplete) {

    static World make(Random random) {
      List<String[]> people = new ArrayList<>();
      List<String[]> groups = new ArrayList<>();
      List<String[]> items = new ArrayList<>();
      for (int at = 0; at < ROWS; at++) {
        people.add(
            new String[] {
              "a" + at,
              name(random),
              "处" + random.nextInt(2),
              "",
              number(random),
              day(random),
              "",
              random.nextBoolean() ? "是" : "否",
              "甲"
            });
        groups.add(new String[] {"g" + at, name(random), account(random), label(random)});
        items.add(item(random));
      }
      return new World(people, groups, items, random.nextInt(3) == 0);
    }

    private static String[] item(Random random) {
      return new String[] {account(random), name(random), number(random), ""};
    }

    private static String name(Random random) {
      return random.nextInt(8) == 0 ? "" : "名" + random.nextInt(3);
    }

    private static String account(Random random) {
      return random.nextInt(8) == 0 ? "" : "a" + random.nextInt(ROWS + 1);
    }

    private static String number(Random random) {
      return random.nextInt(8) == 0 ? "" : "" + random.nextInt(12);
    }

    private static String label(Random random) {
      return random.nextInt(3) == 0 ? "" : "标" + random.nextInt(2) + ";名" + random.nextInt(3);
    }

    private static String day(Random random) {
      return random.nextInt(8) == 0 ? "" : "202%d-01-01".formatted(4 + random.nextInt(3));
    }

    /** The same, some cells of it unknown; never those that name a row. */
    World blurred(Random random) {
      World blurred = copy();
      for (int times = random.nextInt(3) + (incomplete ? 0 : 1); times > 0; times--) {
        int row = random.nextInt(ROWS);
        switch (random.nextInt(8)) {
          case 0 -> blurred.people.get(row)[1] = "?";
          case 1 -> blurred.people.get(row)[4] = "?";
          case 2 -> blurred.people.get(row)[7] = "?";
          case 3 -> blurred.groups.get(row)[1] = "?";
          case 4 -> blurred.groups.get(row)[2] = "?";
          case 5 -> blurred.groups.get(row)[3] = "?";
          case 6 -> blurred.items.get(row)[0] = "?";
          default -> blurred.items.get(row)[2] = "?";
        }
      }
      return blurred;
    }

    /** The same, every unknown cell known in some way. */
    World known(Random random) {
      World known = copy();
      for (String[] one : known.people) {
        one[1] = one[1].equals("?") ? "名" + random.nextInt(5) : one[1];
        one[4] = one[4].equals("?") ? "" + random.nextInt(12) : one[4];
        one[7] = one[7].equals("?") ? (random.nextBoolean() ? "是" : "否") : one[7];
      }
      for (String[] one : known.groups) {
        one[1] = one[1].equals("?") ? "名" + random.nextInt(5) : one[1];
        one[2] = one[2].equals("?") ? "a" + random.nextInt(ROWS + 2) : one[2];
        one[3] = one[3].equals("?") ? "标" + random.nextInt(2) : one[3];
      }
      for (String[] one : known.items) {
        one[0] = one[0].equals("?") ? "a" + random.nextInt(ROWS + 2) : one[0];
        one[2] = one[2].equals("?") ? "" + random.nextInt(12) : one[2];
      }
      for (int more = incomplete ? random.nextInt(4) : 0; more > 0; more--) {
        known.items.add(item(random));
      }
      return known;
    }

    private World copy() {
      return new World(copy(people), copy(groups), copy(items), incomplete);
    }

    private static List<String[]> copy(List<String[]> rows) {
      return rows.stream().map(String[]::clone).collect(Collectors.toCollection(ArrayList::new));
    }

    Bench bench(boolean state) {
      Bench bench =
          new Bench()
              .with("员工", lines(people))
              .with("群", lines(groups))
              .with("事项", lines(items))
              .with("限额", "级|5", "标1|1");
      return incomplete && state ? bench.incomplete("事项") : bench;
    }

    private static String[] lines(List<String[]> rows) {
      return rows.stream().map(row -> String.join("|", row)).toArray(String[]::new);
    }

    @Override
    public String toString() {
      return Stream.of(people, groups, items)
              .flatMap(List::stream)
              .map(row -> String.join("|", row))
              .collect(Collectors.joining("\n"))
          + (incomplete ? "\n…" : "");
    }
  }

  @ParameterizedTest
  @MethodSource("zhaozhang.engine.RuleShapes#all")
  void what_is_found_holds_whatever_the_unknown_may_be(String conditions) {
    RuleEngine engine =
        World.make(new Random(1)).bench(false).compile(Bench.rule("1-1", conditions));
    boolean aboutItems = conditions.contains("$行 : 事项");
    for (long seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed * 31 + conditions.hashCode());
      World blurred = World.make(random).blurred(random);
      Evaluation judged = blurred.bench(true).audit(engine).get(0);
      Set<String> found = keys(judged);
      Set<String> open =
          judged.unjudged().stream()
              .map(Unjudged::key)
              .collect(Collectors.toCollection(TreeSet::new));
      String where = "seed " + seed + "\n" + blurred + "\nfound " + found + " open " + open;
      // Two rows may have one key that nobody can read.
      Set<String> named = new TreeSet<>(found);
      named.removeIf(key -> key.contains("?"));
      assertTrue(named.stream().noneMatch(open::contains), where);
      for (int way = 0; way < WAYS; way++) {
        World known = blurred.known(random);
        Set<String> holds = keys(known.bench(false).audit(engine).get(0));
        // A row that nobody has seen is no subject that can be named, and one whose account is
        // unknown has another name.
        if (!aboutItems) {
          String differs = where + "\nknown as\n" + known + "\nholds " + holds;
          assertTrue(holds.containsAll(found), differs);
          Set<String> told = new HashSet<>(found);
          told.addAll(open);
          assertTrue(told.containsAll(holds), differs);
        }
      }
    }
  }

  private static Set<String> keys(Evaluation evaluation) {
    return evaluation.findings().stream()
        .map(Finding::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static final String UNLISTED =
      Bench.rule("1-1", "$行 : 群( $主 : 群主 )\nnot 员工( 账号 == $主, 在编 == true )");

  @Test
  void what_does_not_stand_in_an_incomplete_table_proves_nothing() {
    Bench bench = new Bench().with("群", "g1||a|", "g2||b|").with("员工", "a|||||||是");
    assertEquals(List.of("g2"), bench.keys(UNLISTED));
    Evaluation evaluation = bench.incomplete("员工").auditOne(UNLISTED);
    assertEquals(Set.of(), keys(evaluation));
    assertEquals(List.of("g2"), evaluation.unjudged().stream().map(Unjudged::key).toList());
    assertEquals(
        "坏的.csv 打不开",
        evaluation.unjudged().get(0).because().stream()
            .map(one -> one.source() + " " + one.why())
            .collect(Collectors.joining()));
  }

  @Test
  void what_stands_in_an_incomplete_table_counts() {
    Bench bench = new Bench().with("群", "g1||a|").with("员工", "a|||||||否").incomplete("员工");
    assertEquals(Set.of("g1"), keys(bench.auditOne(UNLISTED)));
  }

  @Test
  void a_rule_whose_subjects_may_be_more_than_are_known_is_not_judged_in_full() {
    Bench bench = new Bench().with("群", "g1||a|").with("员工", "a|||||||是").incomplete("群");
    Evaluation evaluation = bench.auditOne(UNLISTED);
    assertEquals(List.of("群"), evaluation.incomplete());
    assertEquals(List.of(), evaluation.unjudged());
  }

  @Test
  void of_two_versions_nobody_knows_which_is_right() {
    Bench bench = new Bench().with("群", "g1||a|").with("员工", "a|||||||是");
    assertEquals(List.of("员工"), bench.state("员工", State.CONTESTED).auditOne(UNLISTED).missing());
    assertEquals(List.of("员工"), bench.state("员工", State.EMPTY).auditOne(UNLISTED).missing());
  }

  @Test
  void a_count_is_known_as_far_as_it_decides() {
    String many =
        Bench.rule("1-1", "$行 : 员工( $号 : 账号 )\naccumulate( 群( 群主 == $号 ); $数 : count(); $数 > 1 )");
    Bench bench =
        new Bench().with("员工", "a", "b", "c").with("群", "g1||a|", "g2||a|", "g3||b|", "g4||?|");
    Evaluation evaluation = bench.auditOne(many);
    assertEquals(Set.of("a"), keys(evaluation));
    assertEquals(List.of("b"), evaluation.unjudged().stream().map(Unjudged::key).toList());
  }

  @Test
  void what_is_the_same_for_every_word_is_known() {
    Bench bench = new Bench().with("员工", "a||||2|2020-01-01||?", "b||||5|2020-01-01");
    String rule = Bench.rule("1-1", "$行 : 员工( ( 在编 == true || 在编 == false ) && 级数 < 3 )");
    assertEquals(0, bench.auditOne(rule).findings().size());
    assertEquals(1, bench.auditOne(rule).unjudged().size());
  }

  @Test
  void what_is_computed_of_a_blank_proves_nothing() {
    Bench bench = new Bench().with("员工", "a||||", "b||||9", "c||||1", "d||||?");
    Evaluation evaluation = bench.auditOne(Bench.rule("1-1", "$行 : 员工( 级数 * 2 > 10 )"));
    assertEquals(Set.of("b"), keys(evaluation));
    assertEquals(List.of("a 级数「」「级数 * 2」里有空白，算不出来", "d 级数「?」读不出"), Reasons.of(evaluation));
  }

  @Test
  void the_blank_that_a_function_computes_of_is_named() {
    Bench bench = new Bench().with("员工", "a||||3|");
    Evaluation evaluation =
        bench.auditOne(Bench.rule("1-1", "$行 : 员工( 级数 * 天数( 日后( 入职, 1 ), 入职 ) > 3 )"));
    assertEquals(List.of("a 入职「」「级数 * 天数( 日后( 入职, 1 ), 入职 )」里有空白，算不出来"), Reasons.of(evaluation));
  }

  @Test
  void what_is_divided_by_zero_proves_nothing() {
    Bench bench = new Bench().with("员工", "a||||4").with("事项", "a|甲|0|", "a|乙|2|");
    String rule = "$行 : 员工( $级 : 级数 )\n事项( 名称 == \"甲\", $级 / 天数 > 1 )";
    Evaluation evaluation = bench.auditOne(Bench.rule("1-1", rule));
    assertEquals(Set.of(), keys(evaluation));
    assertEquals(List.of("a 天数「0」「$级 / 天数」的除数是 0，算不出来"), Reasons.of(evaluation));
  }

  @Test
  void an_absence_is_open_where_a_row_may_meet_what_is_computed() {
    String rule = Bench.rule("1-1", "$行 : 员工( $号 : 账号 )\nnot 事项( 账号 == $号, 天数 - 1 > 3 )");
    Bench bench = new Bench().with("员工", "a", "b", "c").with("事项", "a||9|", "b|||");
    Evaluation evaluation = bench.auditOne(rule);
    assertEquals(Set.of("c"), keys(evaluation));
    assertEquals(List.of("b 天数「」「天数 - 1」里有空白，算不出来"), Reasons.of(evaluation));
  }

  @Test
  void figures_of_what_is_computed_are_known_where_all_of_it_is() {
    String rule =
        Bench.rule(
            "1-1",
            """
            $行 : 员工( $号 : 账号, $级 : 级数 )
            accumulate( 事项( 账号 == $号, $天 : 天数 ); $和 : sum( $天 * 2 ), $数 : count(); $和 / $数 > 5 )
            """);
    Bench bench =
        new Bench().with("员工", "a", "b", "c").with("事项", "a||9|", "a||1|", "b||9|", "b|||");
    Evaluation evaluation = bench.auditOne(rule);
    assertEquals(Set.of("a"), keys(evaluation));
    assertEquals(
        List.of("b 天数「」「$天 * 2」里有空白，算不出来", "c $和 / $数「」「$和 / $数」的除数是 0，算不出来"),
        Reasons.of(evaluation));
  }

  private static final String KINDS =
      Bench.rule(
          "1-1",
          "$行 : 员工( $号 : 账号 )\n"
              + "accumulate( 事项( 账号 == $号, $名 : 名称 ); $集 : collectSet( $名 ); 项数( $集 ) > 1 )",
          "报告.违规( $行, \"有 \" + 项数( $集 ) + \" 种\" );");

  @Test
  void different_values_are_counted_blanks_aside() {
    Bench bench =
        new Bench().with("员工", "a", "b", "c").with("事项", "a|甲", "a|乙", "a|甲", "b|甲", "b|", "b|甲");
    assertEquals(Set.of("a"), keys(bench.auditOne(KINDS)));
    assertEquals("有 2 种", bench.finding(KINDS).message());
    assertEquals(List.of(), bench.auditOne(KINDS).unjudged());
  }

  @Test
  void different_values_are_known_as_far_as_they_decide() {
    Bench bench =
        new Bench()
            .with("员工", "a", "b", "c", "d")
            .with("事项", "a|甲", "a|乙", "a|?", "b|甲", "b|?", "c|?", "d|丙");
    Evaluation evaluation = bench.auditOne(KINDS);
    assertEquals(Set.of("a"), keys(evaluation));
    assertEquals(List.of("b"), evaluation.unjudged().stream().map(Unjudged::key).toList());
    assertEquals(List.of("a"), bench.incomplete("事项").keys(KINDS));
    assertEquals(
        List.of("b", "c", "d"),
        bench.auditOne(KINDS).unjudged().stream().map(Unjudged::key).toList());
  }

  @Test
  void of_numbers_those_are_different_that_are_not_equal() {
    String rule = KINDS.replace("$名 : 名称", "$名 : 天数");
    Bench bench = new Bench().with("员工", "a", "b").with("事项", "a|甲|2", "a|乙|2.0", "b||1", "b||2");
    assertEquals(List.of("b"), bench.keys(rule));
  }

  private static final String MEAN =
      Bench.rule(
          "1-1",
          "$行 : 员工( $号 : 账号 )\n"
              + "accumulate( 事项( 账号 == $号, $天 : 天数 ); $均 : average( $天 ); $均 < 2.5 )",
          "报告.违规( $行, \"平均 \" + $均 );");

  @Test
  void an_average_is_exact_and_that_of_nothing_is_not_known() {
    Bench bench =
        new Bench()
            .with("员工", "a", "b", "c", "d")
            .with("事项", "a||1", "a||2", "a||", "b||2", "b||3", "d||1", "d||?");
    Evaluation evaluation = bench.auditOne(MEAN);
    assertEquals(Set.of("a"), keys(evaluation));
    assertEquals("平均 1.5", evaluation.findings().get(0).message());
    assertEquals(List.of("c $均「」没有一个数，算不出平均数", "d 天数「?」读不出"), Reasons.of(evaluation));
  }
}
