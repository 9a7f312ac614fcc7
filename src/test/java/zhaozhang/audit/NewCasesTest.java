package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhaozhang.base.UserError;
import zhaozhang.engine.CheckBook;
import zhaozhang.lists.RulesCopy;

/** The rows of a workbook of checks get their cases written, so that the rules can be signed. */
class NewCasesTest {

  private static final String CASES = "自定义/检查.cases.yaml";

  @TempDir Path folder;

  @BeforeEach
  void copyRules() throws IOException {
    RulesCopy.ofArticle(13, folder);
  }

  private void save(CheckBook book) throws IOException {
    Path file = folder.resolve(CheckBook.FILE);
    Files.createDirectories(file.getParent());
    try (InputStream in = book.file().open()) {
      Files.write(file, in.readAllBytes());
    }
  }

  private static CheckBook row(CheckBook book, String id, String title, String table, String... c) {
    return book.row(
        "是",
        id,
        title,
        "13",
        "中",
        "改",
        table,
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        "{" + c[0] + "}");
  }

  @Test
  void each_row_gets_cases_that_hold_and_later_rows_are_added_behind() throws IOException {
    CheckBook book = new CheckBook();
    row(book, "自-1", "教研群须有群主", "工作群", "群名", "包含", "教研", "群主", "为空", "");
    save(book);
    NewCases first = NewCases.write(folder, CheckBook.FILE);
    assertEquals(new NewCases(CASES, List.of("自-1")), first);
    assertEquals(List.of(), RuleCases.read(folder).failures());
    book = new CheckBook();
    row(book, "自-1", "教研群须有群主", "工作群", "群名", "包含", "教研", "群主", "为空", "");
    row(book, "自-2", "资产不外分享", "资产", "外部分享", "等于", "是", "", "", "");
    save(book);
    assertEquals(List.of("自-2"), NewCases.write(folder, "检查.xlsx").checks());
    assertEquals(List.of(), RuleCases.read(folder).failures());
    assertEquals(List.of(), NewCases.write(folder, CheckBook.FILE).checks());
  }

  @Test
  void a_row_without_examples_is_named_and_nothing_written() throws IOException {
    save(row(new CheckBook(), "自-1", "群号空白", "工作群", "群号", "为空", "", "", "", ""));
    UserError refused = assertThrows(UserError.class, () -> NewCases.write(folder, CheckBook.FILE));
    assertTrue(String.valueOf(refused.getMessage()).contains("自-1 的用例"), refused::getMessage);
    assertFalse(Files.exists(folder.resolve(CASES)));
  }

  @Test
  void an_unknown_workbook_is_refused() {
    UserError refused = assertThrows(UserError.class, () -> NewCases.write(folder, "没有.xlsx"));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("没有检查表「没有.xlsx」"), refused::getMessage);
  }
}
