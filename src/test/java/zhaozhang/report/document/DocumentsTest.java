package zhaozhang.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.Password;
import zhaozhang.model.Severity;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.Results;
import zhaozhang.report.document.WordFile.Column;
import zhaozhang.report.sheet.DepartmentShare;

/** What becomes of templates, of those that come with the program and of others. */
class DocumentsTest {

  private static final List<Column> PROBLEMS =
      List.of(
          new Column("序号", 900, true, "{{问题.序号}}"),
          new Column("问题", 5000, false, "{{ 问题.内容 }}，{{部门}}"));

  @TempDir Path folder;

  private Path template(String name, WordFile file) throws IOException {
    Path rules = folder.resolve("rules");
    Path templates = Files.createDirectories(rules.resolve("模板"));
    Files.write(templates.resolve(name + ".docx"), file.bytes());
    return rules;
  }

  /** The document for one department of a report that these rules are kept with. */
  private XWPFDocument notice(Results results, Path rules) throws IOException {
    return document(write(results.build(), rules).resolve("部门/人事处-整改通知书.docx"));
  }

  private Path write(AuditResult result, Path rules) throws IOException {
    return write(result, rules, null);
  }

  private Path write(AuditResult result, Path rules, @Nullable Password password)
      throws IOException {
    Path report = folder.resolve("report");
    Path departments = Files.createDirectories(report.resolve("部门"));
    Documents.writeBulletin(result, rules, report, password);
    Documents.writeNotices(result, DepartmentShare.of(result), rules, departments, password);
    return report;
  }

  private static XWPFDocument document(Path file) throws IOException {
    return new XWPFDocument(Files.newInputStream(file));
  }

  private static String text(XWPFDocument document) {
    StringBuilder text = new StringBuilder();
    document.getParagraphs().forEach(one -> text.append(one.getText()).append('\n'));
    for (XWPFTable table : document.getTables()) {
      text.append(table.getText());
    }
    return text.toString();
  }

  @Test
  void a_row_stands_there_once_for_each_violation() throws IOException {
    Path rules = template("整改通知书", new WordFile().line("{{部门}}").table(PROBLEMS));
    Results results =
        Results.small()
            .finding("14-1", "0042", "人事处", "工号 0042 重复")
            .waived("13-1", "g7", "人事处", "试点群");
    try (XWPFDocument notice = notice(results, rules)) {
      assertEquals("人事处\n序号\t问题\n1\t群主「zhangsan」不是已激活成员，人事处\n2\t工号 0042 重复，人事处\n", text(notice));
    }
  }

  @Test
  void a_table_without_rows_and_a_line_without_words_are_left_out() throws IOException {
    Path rules =
        template("审计通报", new WordFile().line("{{议题.内容}}").line("完").table(PROBLEMS).blank());
    Path report = write(new Results().rule("13-1", Severity.HIGH, "群主", List.of()).build(), rules);
    try (XWPFDocument bulletin = document(report.resolve("审计通报.docx"))) {
      assertEquals("完\n\n序号\t问题\n", text(bulletin));
    }
  }

  @Test
  void a_place_that_word_split_into_runs_is_filled_in() throws IOException {
    Path rules = template("整改通知书", new WordFile().line("甲"));
    Path file = rules.resolve("模板/整改通知书.docx");
    try (XWPFDocument document = document(file)) {
      XWPFParagraph paragraph = document.createParagraph();
      for (String part : List.of("发给{", "{部", "门}｝和", "{{部门}}。")) {
        paragraph.createRun().setText(part);
      }
      try (var out = Files.newOutputStream(file)) {
        document.write(out);
      }
    }
    try (XWPFDocument notice = notice(Results.small(), rules)) {
      assertEquals("甲\n发给人事处和人事处。\n", text(notice));
    }
  }

  @Test
  void what_people_wrote_is_text_and_nothing_else() throws IOException {
    String message = "<w:p/> & {{部门}} \u0001\uD800 PAGE\n第二行";
    Path rules = template("整改通知书", new WordFile().table(PROBLEMS));
    Results results = Results.small().finding("13-1", "g2", "人事处", message);
    try (XWPFDocument notice = notice(results, rules)) {
      assertTrue(text(notice).contains("<w:p/> & {{部门}} \uFFFD? PAGE\n第二行，人事处"), text(notice));
      assertEquals(3, notice.getTables().get(0).getRows().size());
    }
  }

  @Test
  void a_long_list_ends_and_says_where_the_rest_is() throws IOException {
    Results results = new Results().rule("13-1", Severity.HIGH, "群主", List.of());
    IntStream.range(0, 100).forEach(i -> results.finding("13-1", "g" + i, "人事处", "群" + i));
    try (XWPFDocument notice = notice(results, Path.of("rules"))) {
      assertEquals(31, notice.getTables().get(0).getRows().size());
      assertTrue(text(notice).contains("以上是最要紧的30项，其余70项见《人事处.xlsx》。"));
    }
  }

  @Test
  void the_shipped_templates_leave_no_place_open() throws IOException {
    Path report = write(Results.small().build(), Path.of("rules"));
    for (String name : List.of("审计通报.docx", "部门/人事处-整改通知书.docx")) {
      try (XWPFDocument document = document(report.resolve(name))) {
        assertFalse(text(document).contains("{{"), () -> text(document));
      }
    }
  }

  @Test
  void the_same_result_gives_the_same_bytes() throws IOException {
    AuditResult result = Results.small().build();
    Path file = Path.of("部门/人事处-整改通知书.docx");
    byte[] first = Files.readAllBytes(write(result, Path.of("rules")).resolve(file));
    assertArrayEquals(first, Files.readAllBytes(write(result, Path.of("rules")).resolve(file)));
  }

  @Test
  void a_department_with_nothing_to_mend_gets_none() throws IOException {
    Results results =
        Results.small()
            .rule("7-5", Severity.HINT, "提示", List.of())
            .finding("7-5", "a", "教务处", "供留意")
            .waived("13-1", "g7", "科研处", "试点群");
    Path report = write(results.build(), Path.of("rules"));
    assertTrue(Files.exists(report.resolve("部门/人事处-整改通知书.docx")));
    assertFalse(Files.exists(report.resolve("部门/教务处-整改通知书.docx")));
    assertFalse(Files.exists(report.resolve("部门/科研处-整改通知书.docx")));
  }

  @Test
  void nobody_reads_a_document_without_the_password() throws IOException {
    Path report;
    try (Password password = new Password("照章2025".toCharArray())) {
      report = write(Results.small().build(), Path.of("rules"), password);
    }
    assertThrows(OLE2NotOfficeXmlFileException.class, () -> document(report.resolve("审计通报.docx")));
    assertThrows(
        OLE2NotOfficeXmlFileException.class, () -> document(report.resolve("部门/人事处-整改通知书.docx")));
  }

  @Test
  void a_place_that_nobody_knows_is_said_with_the_nearest_one_and_stays() throws IOException {
    Path rules = template("整改通知书", new WordFile().line("{{部们}}{{问题.序号}}"));
    template("审计通报", new WordFile().line("{{违规数}}"));
    assertEquals(
        List.of(
            new DataProblem("模板/整改通知书.docx", "", 0, "", "{{部们}}", "没有这一项，写出的文件里会原样留着，是否想写「部门」？")),
        Documents.problems(rules));
    try (XWPFDocument notice = notice(Results.small(), rules)) {
      assertEquals("{{部们}}1\n", text(notice));
    }
  }

  @Test
  void a_template_that_is_missing_or_no_document_is_said_and_nothing_is_written()
      throws IOException {
    Path rules = template("审计通报", new WordFile());
    Files.writeString(rules.resolve("模板/审计通报.docx"), "不是文档");
    assertEquals(
        List.of(
            "模板/审计通报.docx 读不出来，所以没有写「审计通报」；请用 Word 打开它，另存为 .docx",
            "模板/整改通知书.docx 没有这个模板，所以没有写「整改通知书」；需要的话，从随程序的 rules/模板 复制一份过来"),
        Documents.problems(rules).stream().map(one -> one.file() + " " + one.expected()).toList());
    Path report = write(Results.small().build(), rules);
    assertFalse(Files.exists(report.resolve("审计通报.docx")));
    assertFalse(Files.exists(report.resolve("部门/人事处-整改通知书.docx")));
  }

  @Test
  void a_template_is_no_bomb() throws IOException {
    Path rules = template("审计通报", new WordFile().line("零".repeat(8 << 20)));
    assertTrue(Documents.problems(rules).stream().anyMatch(one -> one.found().equals("未读取")));
  }
}
