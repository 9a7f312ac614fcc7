package zhaozhang.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhaozhang.base.Lexicon;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Token.Kind;

/** Rules whose keywords are in the language of their authors; all else is as in any other rule. */
final class Dialect {

  private static final String ENDING = ".dslr";

  private static final Map<String, String> ALONE = words("when", "then", "end");
  private static final Map<String, String> WITHIN = words("not", "exists", "and", "or");

  private Dialect() {}

  private static Map<String, String> words(String... keywords) {
    return Stream.of(keywords).collect(Collectors.toMap(Dialect::word, Function.identity()));
  }

  private static String word(String keyword) {
    return Lexicon.get("keyword." + keyword);
  }

  /** The words of a file, its keywords those of the rule language; they stay where they are. */
  static List<Token> plain(String file, List<Token> tokens) {
    List<Token> plain = new ArrayList<>(tokens);
    if (file.endsWith(ENDING)) {
      for (int at = 0; at + 1 < plain.size(); at++) {
        boolean ofRow = at > 0 && plain.get(at - 1).is(".");
        plain.set(at, ofRow ? plain.get(at) : plain(plain.get(at), plain.get(at + 1)));
      }
    }
    return plain;
  }

  /** Only where a keyword can stand: a column may have its name. */
  private static Token plain(Token token, Token after) {
    if (token.kind() != Kind.NAME) {
      return token;
    }
    String word = token.text();
    String keyword = word;
    if (token.first() && after.kind() == Kind.TEXT && word.equals(word("rule"))) {
      keyword = "rule";
    } else if (token.first() && after.first()) {
      keyword = ALONE.getOrDefault(word, word);
    } else if (after.is("(") || after.kind() == Kind.NAME) {
      keyword = WITHIN.getOrDefault(word, word);
    }
    return new Token(Kind.NAME, keyword, token.line(), token.column(), token.first());
  }
}
