package zhaozhang.engine.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Token.Kind;
import zhaozhang.engine.text.Tokens;

/** Reads annotations; those that are unknown, misplaced or misspelt become problems. */
final class MarkParser {

  private final Tokens tokens;
  private final Problems problems;

  MarkParser(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * The annotations that stand next.
   *
   * @param owner the table or column that they are of
   * @param place what it is; null for a column of a type that is not known
   */
  Marks marks(Token owner, @Nullable Place place) {
    Marks marks = new Marks();
    while (tokens.peek().is("@")) {
      int start = tokens.position();
      try {
        mark(owner, place, marks);
      } catch (Refused refused) {
        problems.add(refused, tokens.since(start));
        while (!tokens.atEnd() && !tokens.peek().is("@") && !tokens.peek().first()) {
          tokens.take();
        }
      }
    }
    return marks;
  }

  private void mark(Token owner, @Nullable Place place, Marks marks) throws Refused {
    tokens.take();
    Token word = tokens.take();
    Map<String, String> texts = texts(word);
    Mark mark = known(word, owner, place);
    shaped(mark, word, texts);
    if (!marks.add(mark, word, texts)) {
      throw new Refused(Texts.get("rule.annotatedTwice", word.text()), word);
    }
  }

  private static Mark known(Token word, Token owner, @Nullable Place place) throws Refused {
    boolean table = place == Place.TABLE;
    List<Mark> named = Mark.named(word.text());
    Optional<Mark> here = named.stream().filter(mark -> mark.suits(table)).findFirst();
    if (named.isEmpty()) {
      List<String> words = Mark.words(table);
      String advice = Texts.get("rule.onlyThese", String.join(Texts.get("rule.and"), words));
      String hint = Nearest.hint(word.text(), words, advice);
      throw new Refused(Texts.get("vocabulary.unknownMark", word.text(), hint), word);
    }
    Set<Place> places = here.orElse(named.get(0)).places();
    if (here.isEmpty() || (place != null && !places.contains(place))) {
      String what = place == null ? Texts.get("vocabulary.column") : place.word();
      String where = Place.words(places);
      throw new Refused(
          Texts.get("vocabulary.misplaced", word.text(), where, owner.text(), what), word);
    }
    return here.get();
  }

  /** What stands in brackets, by name; by no name where there is only one text. */
  private Map<String, String> texts(Token word) throws Refused {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!tokens.accept("(")) {
      return texts;
    }
    do {
      String name = "";
      if (tokens.peek(1).is("=")) {
        name = tokens.take().text();
        tokens.take();
      }
      Token value = tokens.peek();
      if (value.kind() != Kind.TEXT) {
        throw new Refused(Texts.get("rule.annotationNotQuoted", word.text()), value);
      }
      tokens.take();
      if (texts.put(name, value.text()) != null) {
        throw new Refused(Texts.get("vocabulary.partTwice", word.text()), value);
      }
    } while (tokens.accept(","));
    tokens.expect(")");
    return texts;
  }

  private static void shaped(Mark mark, Token word, Map<String, String> texts) throws Refused {
    if (texts.values().stream().anyMatch(String::isBlank)) {
      throw new Refused(Texts.get("vocabulary.blankMark", word.text()), word);
    }
    switch (mark.shape()) {
      case BARE -> require(texts.isEmpty(), "vocabulary.bareMark", word);
      case TEXT -> require(texts.keySet().equals(Set.of("")), "vocabulary.textMark", word);
      case ITEMS -> {
        require(texts.keySet().equals(Set.of("")), "vocabulary.textMark", word);
        List<String> items = Marks.split(texts.getOrDefault("", ""));
        require(items.stream().noneMatch(String::isBlank), "vocabulary.blankMark", word);
      }
      case PARTS -> parts(mark, word, texts);
    }
  }

  private static void require(boolean right, String key, Token word) throws Refused {
    if (!right) {
      throw new Refused(Texts.get(key, word.text()), word);
    }
  }

  private static void parts(Mark mark, Token word, Map<String, String> texts) throws Refused {
    List<String> required = mark.required();
    if (required.size() == 1 && texts.keySet().equals(Set.of(""))) {
      texts.put(required.get(0), texts.getOrDefault("", ""));
      texts.remove("");
    }
    String all = String.join(Texts.get("rule.and"), mark.parts());
    for (String part : texts.keySet()) {
      if (!mark.parts().contains(part)) {
        String hint = Nearest.hint(part, mark.parts(), Texts.get("rule.onlyThese", all));
        throw new Refused(Texts.get("vocabulary.unknownPart", word.text(), part, hint), word);
      }
    }
    for (String part : required) {
      if (!texts.containsKey(part)) {
        throw new Refused(Texts.get("vocabulary.noPart", word.text(), part), word);
      }
    }
  }
}
