package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.ListTexts;

/** Why a record was flagged, or was not, asked on the command line. */
class ExplainIT {

  private static final Path SAMPLE = Path.of("samples", "2025-10").toAbsolutePath();

  private final Path folder = Kept.folder();

  @Test
  void a_group_is_explained_rule_by_rule_with_its_waiver_and_the_rows_in_the_way()
      throws Exception {
    Folders.copy(Program.rules(), folder.resolve("rules"));
    ListTexts.unpack(folder.resolve("rules"));
    Files.writeString(
        folder.resolve("rules/清单/豁免.csv"),
        "13-4,wrkS70000005,,校外评审专家须在群内查收材料,领导小组组长,2025-09-01,2025-12-31\n",
        StandardOpenOption.APPEND);
    Ended ended = Kept.run("explain", SAMPLE, "--subject", "wrkS70000005");
    assertEquals(0, ended.exitCode(), ended::toString);
    Stream.of(
            "工作群 WRKS70000005（群列表.xlsx!工作群!106）",
            "13-1 群主须为有效成员：没有违规",
            "    「not 成员( 账号 == $主, 有效 == true )」不成立",
            "    有 成员 账号=guoxiaopeng，有效=是，激活状态=已激活（通讯录.xlsx!成员列表!245）",
            "13-4 内部群里有外部联系人：已豁免",
            "    见 清单/豁免.csv!2（校外评审专家须在群内查收材料；领导小组组长批准，有效期至 2025-12-31）")
        .forEach(line -> assertTrue(ended.out().lines().anyMatch(line::equals), ended::toString));
  }

  @ParameterizedTest
  @CsvSource({
    "XiaoJun, 已调出（离职日期 2025-10-15），账号仍为已激活",
    "萧军, 已调出（离职日期 2025-10-15），账号仍为已激活",
    "年审, 年审认证将于 2025-11-20 到期",
  })
  void a_record_is_known_by_its_key_a_person_by_name_and_what_is_missing_by_what_it_is_called(
      String subject, String message) throws Exception {
    Ended ended = Kept.run("explain", SAMPLE, "--subject", subject);
    assertEquals(0, ended.exitCode(), ended::toString);
    assertTrue(ended.out().contains(message), ended::toString);
  }

  @Test
  void a_rule_that_lacks_a_table_says_which() throws Exception {
    Path snapshot = Files.createDirectory(folder.resolve("2025-10"));
    Files.copy(SAMPLE.resolve("通讯录.xlsx"), snapshot.resolve("通讯录.xlsx"));
    Ended ended = Kept.run("explain", snapshot, "--subject", "xiaojun", "--rule", "8-1");
    assertEquals("成员 xiaojun（通讯录.xlsx!成员列表!114）\n8-1 已离岗人员的账号须及时停用：无法判定，缺少 人事\n", ended.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--subject xiaojum, 是否想写「xiaojun」",
    "--subject xiaojun --rule 13-9, 没有规则「13-9」",
    "--subject xiaojun --rule 13-1, 规则 13-1 查的不是「成员」",
    "--subject xiaojun --table 成圆, 是否想写「成员」",
    "--subject xiaojun --as-of 2025-01-16, 早于施行日期",
  })
  void what_is_not_there_is_answered_in_one_sentence(String options, String answer)
      throws Exception {
    Object[] arguments =
        Stream.concat(Stream.of("explain", SAMPLE), Stream.of(options.split(" "))).toArray();
    Ended ended = Kept.run(arguments);
    assertEquals(1, ended.exitCode(), ended::toString);
    assertTrue(ended.complainsInOneLine() && ended.err().contains(answer), ended::toString);
  }
}
