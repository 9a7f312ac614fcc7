package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.noted;
import static zhaozhang.cli.Spoiled.refused;
import static zhaozhang.cli.Spoiled.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses of an API that are no JSON, ambiguous JSON, or JSON without end. */
final class SpoiledResponses {

  private static final String JSON = "群列表.json";
  private static final String GOOD =
      "{\"群号\":\"g1\",\"群名\":\"甲\",\"群主\":\"huangqinglei\",\"群类型\":\"内部群\",\"状态\":\"正常\"}";

  private final List<Spoiled> all = new ArrayList<>();

  private SpoiledResponses() {}

  static List<Spoiled> all() {
    SpoiledResponses responses = new SpoiledResponses();
    responses.add();
    return responses.all;
  }

  private void add() {
    refuses("a million lists in each other", "[".repeat(1_000_000));
    refuses("a million objects in each other", "{\"a\":".repeat(1_000_000));
    refuses("truncated", "[" + GOOD + ",{\"群号\":\"g2\",");
    refuses("a name twice in an object", "[" + GOOD.replace("{", "{\"群主\":\"nobody\",") + "]");
    refuses("not a number", "[{\"群号\":NaN,\"群名\":\"甲\",\"群主\":\"a\"}]");
    refuses("a number of a million digits", "[{\"群号\":" + "9".repeat(1_000_000) + "}]");
    refuses("a text of two million letters", "[{\"群号\":\"" + "a".repeat(2_000_000) + "\"}]");
    refuses("comments", "// 群\n[" + GOOD + "]");
    refuses("something after its end", "[" + GOOD + "]}");
    refuses("raw control characters", GOOD.replace("甲", "甲\u0001\n"));
    refuses("an escape that is none", GOOD.replace("甲", "\\ud83g"));
    refuses("a web page", "<html>502 Bad Gateway</html>");
    refuses("twenty thousand columns", columns());
    tells("empty file", "");
    tells("a scalar", "\"群号\"");
    tells("an empty list", "[]");
    tells("an empty object", "{}");
    tells(
        "an error of the API",
        "{\"errcode\":40014,\"errmsg\":\"invalid access_token\\u001b[31m\"}");
    tells(
        "an error of the API and records",
        "{\"errcode\":60011,\"errmsg\":\"no privilege\",\"group_chat\":{\"chat_id\":\"g1\",\"name\":\"甲\",\"owner\":\"a\",\"member_list\":[]}}");
    tells("texts for records", "{\"errcode\":0,\"chat_info\":[\"g1\",\"g2\"]}");
    tells("lists of lists", "[[[[" + GOOD + "]]]]");
    all.add(
        noted(
            "json: a good response and one that failed",
            JSON,
            place -> give(place, GOOD + "\n{\"errcode\":1,\"errmsg\":\"x\"}")));
    all.add(
        judged(
            "json: halves of letters",
            place -> giveBesides(place, GOOD.replace("甲", "秘密级\\ud800\\u0000\\u001b[31m")),
            Audited::isWritten));
    all.add(
        judged(
            "json: a power of ten that no number holds",
            place -> give(place, GOOD.replace("\"甲\"", "1e99999999999999999999")),
            Audited::isWritten));
    all.add(
        judged(
            "json: a number that fills the memory",
            place -> give(place, GOOD.replace("\"甲\"", "1e999999999")),
            Audited::isWritten));
    all.add(
        judged(
            "json: numbers, lists and objects for texts",
            place ->
                giveBesides(
                    place,
                    GOOD.replace("\"甲\"", "[1,{\"a\":null},[true]]")
                        .replace("\"huangqinglei\"", "-0.0")),
            Audited::isWritten));
    all.add(
        judged(
            "json: departments in a circle, and ids that are no numbers",
            place ->
                place
                    .without("组织架构.csv")
                    .give(
                        "部门.json",
                        "{\"errcode\":0,\"department\":[{\"id\":1,\"name\":\"甲\",\"parentid\":2},{\"id\":2,\"name\":\"乙\",\"parentid\":1},{\"id\":\"x\",\"name\":null,\"parentid\":1e400}]}"),
            Audited::isWritten));
    all.add(
        judged(
            "json: times beyond all calendars",
            place ->
                give(
                    place,
                    "{\"errcode\":0,\"group_chat\":{\"chat_id\":\"g1\",\"name\":\"甲\",\"owner\":\"a\",\"create_time\":9999999999,\"member_list\":[{\"userid\":\"a\",\"type\":99999999999999999999}]}}"),
            Audited::isWritten));
    all.add(
        judged(
            "json: departments whose paths grow without end",
            place ->
                place
                    .without("组织架构.csv")
                    .without("通讯录.xlsx")
                    .give("部门.json", departments())
                    .give("成员.json", members()),
            Audited::isWritten));
    all.add(
        refused(
            "json: in no encoding",
            JSON,
            "工作群",
            place -> {
              place.without(Place.GROUPS);
              place.give(
                  JSON, new byte[] {'{', '"', (byte) 0xff, (byte) 0xff, '"', ':', '1', '}', '}'});
            }));
    all.add(
        refused(
            "json: a file of NUL",
            JSON,
            "工作群",
            place -> {
              place.without(Place.GROUPS);
              place.give(JSON, new byte[100_000]);
            }));
  }

  private static String departments() {
    return IntStream.range(1, 90)
        .mapToObj(
            id ->
                "{\"id\":%d,\"name\":\"%s\",\"parentid\":%d}"
                    .formatted(id, "部".repeat(100_000), id - 1))
        .collect(Collectors.joining(",", "{\"errcode\":0,\"department\":[", "]}"));
  }

  private static String members() {
    String ids = IntStream.range(1, 90).mapToObj(id -> "" + id).collect(Collectors.joining(","));
    return IntStream.range(0, 2_000)
        .mapToObj(
            at ->
                "{\"userid\":\"u%d\",\"name\":\"张三\",\"status\":1,\"department\":[%s]}"
                    .formatted(at, ids))
        .collect(Collectors.joining(",", "{\"errcode\":0,\"userlist\":[", "]}"));
  }

  private static String columns() {
    StringBuilder json = new StringBuilder(GOOD.replace("}", ""));
    for (int i = 0; i < 20_000; i++) {
      json.append(",\"列").append(i).append("\":1");
    }
    return json.append("}").toString();
  }

  private static void give(Place place, String json) throws java.io.IOException {
    giveBesides(place.without(Place.GROUPS), json);
  }

  /** The workbook of groups stays, so that all that is found in it is still found. */
  private static void giveBesides(Place place, String json) throws java.io.IOException {
    place.give(JSON, json.getBytes(UTF_8));
  }

  private void refuses(String name, String json) {
    all.add(refused("json: " + name, JSON, "工作群", place -> give(place, json)));
  }

  private void tells(String name, String json) {
    all.add(
        name.startsWith("lists")
            ? judged("json: " + name, place -> give(place, json), Audited::isWritten)
            : unknown("json: " + name, JSON, "工作群", place -> give(place, json)));
  }
}
