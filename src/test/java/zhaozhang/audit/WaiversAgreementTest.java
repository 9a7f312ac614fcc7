package zhaozhang.audit;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.Evaluation;
import zhaozhang.model.finding.Finding;
import zhaozhang.model.rule.Rule;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.oracle.Waivers;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/** What waivers do, against the plain loops of {@link Waivers}. */
class WaiversAgreementTest {

  private static final int SEEDS = 300;
  private static final List<String> HEADINGS =
      List.of("规则", "对象", "区分", "理由", "批准人", "批准日期", "有效期至");
  private static final List<String> RULES = List.of("1-1", "1-10", "13-1", "１3-1", "13-11");
  private static final List<String> KEYS = List.of("g1", "G1", "ｇ2", "g 2", "g3");
  private static final List<String> TELLING = List.of("", "甲", "乙 1", "乙1");

  /** Around the day audited as of, and a year from each other, give or take a day. */
  private static final List<String> DAYS =
      List.of("", "2024-10-31", "2024-11-01", "2025-10-30", "2025-10-31", "2025-11-01");

  private static final Vocabulary VOCABULARY =
      RuleEngine.vocabulary(RulebookReader.read(Path.of("rules")).vocabulary());

  @Test
  void waivers_do_what_plain_loops_say() {
    int waived = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      waived += assertAgrees(new Random(seed), "seed " + seed);
    }
    assertTrue(waived > SEEDS, "too few findings were waived to show anything: " + waived);
  }

  private static int assertAgrees(Random random, String where) {
    List<List<String>> lines = Stream.generate(() -> line(random)).limit(16).distinct().toList();
    Map<String, Boolean> inFull = new LinkedHashMap<>();
    List.of("1-1", "1-10", "13-1").forEach(rule -> inFull.put(rule, random.nextInt(4) > 0));
    List<List<String>> findings =
        Stream.generate(() -> finding(random)).limit(6).distinct().toList();
    List<Evaluation> evaluations =
        inFull.entrySet().stream()
            .map(entry -> evaluation(entry.getKey(), entry.getValue(), findings))
            .toList();
    Snapshot lists = lists(lines);
    Overlay overlay = Overlay.of(evaluations, Lists.of(lists).waivers(), Map.of(), Given.AS_OF);
    Waivers expected = new Waivers(lines, Given.AS_OF);
    Set<List<String>> waived =
        overlay.findings().stream()
            .filter(found -> found.waived())
            .map(found -> parts(found.finding()))
            .collect(toSet());
    assertEquals(expected.waived(findings), waived, "waived in " + where);
    Set<String> doubtful =
        inFull.entrySet().stream()
            .filter(rule -> !rule.getValue())
            .map(Map.Entry::getKey)
            .collect(toSet());
    List<DataProblem> problems = new ArrayList<>(overlay.problems());
    problems.addAll(Lists.problems(lists));
    problems.addAll(Lists.unknownRules(lists, inFull.keySet()));
    assertEquals(
        expected.useless(findings, doubtful),
        problems.stream().map(one -> one.row() - 2).collect(toCollection(TreeSet::new)),
        "useless in " + where);
    return waived.size();
  }

  private static List<String> line(Random random) {
    boolean whole = random.nextInt(6) > 0;
    return List.of(
        one(RULES, random),
        one(KEYS, random),
        one(List.of("*", "", "甲", "乙１"), random),
        whole ? "试点" : one(List.of("", "试点"), random),
        whole ? "组长" : one(List.of("", "组长"), random),
        whole ? "2024-11-01" : one(DAYS, random),
        one(whole ? DAYS.subList(1, DAYS.size()) : DAYS, random));
  }

  private static List<String> finding(Random random) {
    return List.of(
        one(List.of("1-1", "1-10", "13-1"), random),
        one(List.of("g1", "g2", "g3"), random),
        one(TELLING, random));
  }

  private static String one(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Evaluation evaluation(String id, boolean inFull, List<List<String>> findings) {
    Rule rule = new Rule(id, "名", "1", Severity.HIGH, "改", new Source("条款/第1条.drl", "", 3));
    List<Finding> found =
        findings.stream()
            .filter(parts -> parts.get(0).equals(id))
            .map(parts -> new Finding(rule, "表", parts.get(1), parts.get(2), "处", "不对", List.of()))
            .toList();
    List<String> missing = inFull ? List.of() : List.of("表");
    return new Evaluation(rule, found, List.of(), missing, List.of(), false);
  }

  private static List<String> parts(Finding finding) {
    return List.of(finding.rule().id(), finding.key(), finding.discriminator());
  }

  private static Snapshot lists(List<List<String>> lines) {
    List<List<String>> waivers = new ArrayList<>(List.of(HEADINGS));
    waivers.addAll(lines);
    List<List<String>> parameters =
        List.of(
            List.of("名称", "值", "下限", "上限", "单位", "说明"),
            List.of("施行日期", "2025-01-17", "", "", "日期", "第二十条"),
            List.of("整改期限天数（高）", "7", "", "", "天", ""),
            List.of("整改期限天数（中）", "14", "", "", "天", ""),
            List.of("整改期限天数（低）", "30", "", "", "天", ""));
    return new SnapshotReader(VOCABULARY.tables(Table.Kind.LIST), Map.of())
        .read("清单", Map.of("豁免", waivers, "参数", parameters));
  }
}
