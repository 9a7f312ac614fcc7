package zhaozhang.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/**
 * The templates of documents as they come with the program. To change what stands in them, change
 * {@link DocumentTemplates}; what they look like, {@link WordFile}.
 */
class DocumentTemplatesTest {

  private static final Path TEMPLATES = Path.of("rules", "模板");
  private static final Path FRESH = Path.of("target", "模板");

  @Test
  void the_templates_are_as_they_are_made() throws IOException {
    Files.createDirectories(FRESH);
    for (Map.Entry<String, byte[]> one : DocumentTemplates.all().entrySet()) {
      Files.write(FRESH.resolve(one.getKey()), one.getValue());
    }
    for (Map.Entry<String, byte[]> one : DocumentTemplates.all().entrySet()) {
      Path shipped = TEMPLATES.resolve(one.getKey());
      byte[] bytes = Files.exists(shipped) ? Files.readAllBytes(shipped) : new byte[0];
      assertArrayEquals(one.getValue(), bytes, shipped + " is stale: copy " + FRESH + " over it");
    }
  }

  @Test
  void they_ask_for_nothing_that_nobody_knows() {
    assertEquals(List.of(), Documents.problems(Path.of("rules")));
  }

  @Test
  void the_page_about_rules_names_all_that_they_may_ask_for() throws IOException {
    Set<String> common = new LinkedHashSet<>(Bulletin.FORM.names());
    common.retainAll(Notice.FORM.names());
    String page = Files.readString(Path.of("rules", "README.md"));
    for (String line :
        List.of(
            "- 两个模板都能用:" + places(common) + "。",
            "- 只在通报里:" + places(without(Bulletin.FORM.names(), common)) + "。",
            "- 只在通知书里:" + places(without(Notice.FORM.names(), common)) + "。")) {
      assertTrue(page.contains(line), () -> "rules/README.md lacks this line: " + line);
    }
  }

  private static String places(Set<String> names) {
    return names.stream().map(name -> "`{{" + name + "}}`").collect(Collectors.joining(" "));
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    Set<String> left = new LinkedHashSet<>(names);
    left.removeAll(others);
    return left;
  }

  @Test
  void they_are_documents_that_word_classes_read_too() throws IOException {
    for (String name : DocumentTemplates.all().keySet()) {
      try (XWPFDocument document =
          new XWPFDocument(Files.newInputStream(TEMPLATES.resolve(name)))) {
        assertEquals("Title", document.getParagraphs().get(0).getStyle());
      }
    }
  }
}
