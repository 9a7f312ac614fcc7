package zhaozhang.engine.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhaozhang.engine.text.PlainText;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.vocabulary.Declarations.Declared;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** Reads the tables that the vocabulary declares. */
public final class VocabularyParser {

  private VocabularyParser() {}

  /**
   * The tables declared in a text.
   *
   * @throws RulebookException with all that is wrong with it
   */
  public static Vocabulary parse(RuleText text) {
    Problems problems = new Problems(text);
    String plain = PlainText.of(text.text(), problems);
    List<Token> words = Token.split(plain == null ? "" : plain, problems);
    Vocabulary vocabulary = vocabulary(new Declarations(words, problems).tables(), problems);
    if (problems.count() > 0) {
      throw new RulebookException(problems.all());
    }
    return vocabulary;
  }

  private static Vocabulary vocabulary(List<Declared> declared, Problems problems) {
    TableReader reader = new TableReader(problems);
    List<Table> tables = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Declared table : declared) {
      tables.add(reader.table(table));
      if (!names.add(table.name().text())) {
        problems.add(table.name(), "vocabulary.twice", table.name().text());
      }
    }
    References references = new References(new Vocabulary(tables), problems);
    for (int at = 0; at < tables.size(); at++) {
      references.check(declared.get(at), tables.get(at));
    }
    List<Correspondence> correspondences = references.correspondences(declared);
    return new Vocabulary(tables, correspondences, references.calendar(declared).orElse(null));
  }
}
