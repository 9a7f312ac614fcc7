package zhaozhang.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.base.Encoding;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.report.list.ListFile;

/**
 * Begins a rules folder for another regulation: a table, rules for it with their cases, and the
 * lists. It can be checked and audited with at once, and is then changed bit by bit.
 */
public final class RulesInit {

  private static final String TEMPLATES = "/zhaozhang/init/";

  /** The lists that hold something from the beginning. */
  private static final List<String> FILLED = List.of("regulation", "parameters", "articles");

  private final Path folder;
  private final Path lists;

  private RulesInit(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.lists = this.folder.resolve(Lexicon.get("rulebook.lists"));
  }

  /**
   * Writes the folder, and makes it if there is none.
   *
   * @throws UserError if anything is in it already, or it cannot be written
   */
  public static void write(Path folder) {
    new RulesInit(folder).write();
  }

  private void write() {
    try {
      requireEmpty();
      String rules = Lexicon.get("rulebook.articles") + "/" + Lexicon.get("init.rules");
      save(rules + ".drl", template("rule.drl"));
      save(rules + ".cases.yaml", template("rule.cases.yaml"));
      for (String list : FILLED) {
        String text = template(list + ".csv").replace("%s", name());
        String file = Lexicon.get("rulebook.lists") + "/" + Lexicon.get("list." + list) + ".csv";
        save(file, Encoding.MARK + text.replace("\n", "\r\n"));
      }
      String words = template("vocabulary.drl");
      String vocabulary = Lexicon.get("rulebook.vocabulary");
      lists(RuleEngine.vocabulary(new RuleText(vocabulary, words)));
      save(vocabulary, words);
    } catch (IOException e) {
      throw new UserError(Texts.get("init.unwritable", folder), e);
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError(Texts.get("init.notEmpty", folder));
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new UserError(Texts.get("init.notEmpty", folder));
      }
    }
  }

  /** The lists that begin empty, with their headings. */
  private void lists(Vocabulary vocabulary) {
    for (Table table : vocabulary.tables(Table.Kind.LIST)) {
      ListFile list = ListFile.of(lists, table.name());
      if (!Files.exists(list.path())) {
        list.replace(table.exported().stream().map(Column::name).toList(), List.of());
      }
    }
  }

  /** What the regulation is called until somebody says: two of one institution are not the same. */
  private String name() {
    Path last = requireNonNull(folder.getFileName(), "the root is not empty");
    Path above = folder.resolveSibling("").getFileName();
    return (last.toString().equals("rules") && above != null ? above : last)
        .toString()
        .replace(',', '-');
  }

  private void save(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static String template(String name) throws IOException {
    String file = TEMPLATES + name;
    try (InputStream in = requireNonNull(RulesInit.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
