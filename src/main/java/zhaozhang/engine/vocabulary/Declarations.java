package zhaozhang.engine.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.function.Function;
import zhaozhang.engine.stock.Reports;
import zhaozhang.engine.stock.Words;
import zhaozhang.engine.text.Hints;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Token.Kind;
import zhaozhang.engine.text.Tokens;

/** Reads the words of a vocabulary into what each table and column is declared with. */
final class Declarations {

  /** A table, its annotations and its columns. */
  record Declared(Token name, Marks marks, List<Field> fields) {}

  /**
   * A column and its annotations.
   *
   * @param place what its type makes it; null if that is not known
   */
  record Field(Token name, @Nullable Place place, Marks marks) {}

  private static final List<String> KEYWORDS = List.of("package", "import", "global", "declare");

  private final Tokens tokens;
  private final Problems problems;
  private final MarkParser markParser;
  private final List<Declared> tables = new ArrayList<>();

  Declarations(List<Token> words, Problems problems) {
    this.tokens = new Tokens(words);
    this.problems = problems;
    this.markParser = new MarkParser(tokens, problems);
  }

  List<Declared> tables() {
    while (!tokens.atEnd()) {
      Token word = tokens.take();
      switch (meant(word)) {
        case "package" -> qualified();
        case "import" -> imported(word);
        case "global" -> global(word);
        case "declare" -> table();
        default -> skipTo(token -> token.first() && KEYWORDS.contains(token.text()));
      }
      tokens.accept(";");
    }
    return tables;
  }

  private String meant(Token word) {
    if (KEYWORDS.contains(word.text())) {
      return word.text();
    }
    Optional<String> nearest = Nearest.of(word.text(), KEYWORDS);
    String hint =
        nearest.map(near -> Texts.get("nearest.question", near)).orElse(Texts.get("rule.stop"));
    problems.add(word, "vocabulary.onlyDeclares", word.shown(), hint);
    boolean named = tokens.peek().kind() == Kind.NAME;
    return nearest.filter(near -> near.equals("declare") && named).orElse("");
  }

  private void skipTo(Predicate<Token> goal) {
    while (!tokens.atEnd() && !goal.test(tokens.peek())) {
      tokens.take();
    }
  }

  /** A name of several parts, of which the last may be a star. */
  private String qualified() {
    StringBuilder name = new StringBuilder(tokens.take().text());
    while (tokens.accept(".")) {
      name.append('.').append(tokens.take().text());
    }
    return name.toString();
  }

  private void imported(Token word) {
    boolean function = tokens.acceptWord("function");
    String name = qualified();
    List<String> known = (function ? functions() : Place.imports()).toList();
    if (!known.contains(name)) {
      String all = String.join(Texts.get("rule.and"), known);
      String hint = Nearest.hint(name, known, Texts.get("rule.onlyThese", all));
      problems.add(word, "vocabulary.unknownImport", name, hint);
      skipTo(Token::first);
    }
  }

  private static Stream<String> functions() {
    Stream<String> words = Function.ofRules().stream().map(Function::word);
    return Stream.concat(Stream.of("*"), words).map(one -> Words.class.getName() + "." + one);
  }

  private void global(Token word) {
    String declared = qualified() + " " + tokens.take().text();
    String known = Reports.class.getName() + " " + Lexicon.get("report.global");
    if (!declared.equals(known)) {
      problems.add(word, "vocabulary.unknownGlobal", known);
      skipTo(Token::first);
    }
  }

  private void table() {
    Token name = tokens.take();
    if (name.kind() != Kind.NAME) {
      problems.add(name, "rule.unexpected", name.shown());
    }
    Marks marks = markParser.marks(name, Place.TABLE);
    List<Field> fields = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.peek().isWord("end") && !declares(tokens.peek())) {
      field(fields);
    }
    tables.add(new Declared(name, marks, fields));
    if (!tokens.acceptWord("end")) {
      problems.add(name, "vocabulary.noEnd", name.text());
    }
  }

  private boolean declares(Token token) {
    return token.first() && token.isWord("declare") && !tokens.peek(1).is(":");
  }

  private void field(List<Field> fields) {
    Token name = tokens.take();
    if (name.kind() != Kind.NAME || !tokens.accept(":")) {
      problems.add(name, "vocabulary.noField", name.shown());
      skipTo(token -> token.first() || token.isWord("end"));
      return;
    }
    Token at = tokens.peek();
    String type = qualified();
    Place place = Place.typed(type).orElse(null);
    if (place == null) {
      problems.add(at, "vocabulary.unknownType", name.text(), type, typeHint(at, type));
    }
    fields.add(new Field(name, place, markParser.marks(name, place)));
  }

  private String typeHint(Token at, String type) {
    String meant = Hints.meant("vocabulary.meantTypes", at, tokens.peek());
    String all = String.join(Texts.get("rule.and"), Place.types());
    return meant.isEmpty()
        ? Nearest.hint(type, Place.types(), Texts.get("rule.onlyThese", all))
        : Texts.get("nearest.question", meant);
  }
}
