package zhaozhang.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.text.Refused;
import zhaozhang.engine.text.Token;
import zhaozhang.engine.text.Tokens;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** Reads the one report that stands between {@code then} and {@code end}. */
final class ReportParser {

  private static final List<String> WORDS =
      List.of(
          "report.violation",
          "report.missing",
          "report.item",
          "report.receiver",
          "report.confirmation",
          "report.objection");

  private final Tokens tokens;
  private final Vocabulary vocabulary;

  ReportParser(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /**
   * The report of a rule.
   *
   * @throws Refused if it is anything but one report
   */
  Report report() throws Refused {
    Token first = tokens.peek();
    if (tokens.atEnd()) {
      throw new Refused(Texts.get("rule.noReport"), "then");
    }
    StringBuilder word = new StringBuilder(tokens.take().text());
    while (tokens.accept(".")) {
      word.append('.').append(tokens.take().text());
    }
    Report report = report(word.toString(), first);
    tokens.accept(";");
    if (!tokens.atEnd()) {
      throw new Refused(Texts.get("rule.oneReport", tokens.peek().shown()), tokens.peek());
    }
    return report;
  }

  private Report report(String word, Token first) throws Refused {
    if (word.equals(Lexicon.get("report.violation"))) {
      return violation(first, arguments());
    }
    if (word.equals(Lexicon.get("report.missing"))) {
      return missing(first, arguments());
    }
    if (word.equals(Lexicon.get("report.item"))) {
      return item(first, arguments());
    }
    if (word.equals(Lexicon.get("report.receiver"))) {
      return receiver(first, arguments());
    }
    if (word.equals(Lexicon.get("report.confirmation"))) {
      List<Expression> arguments = ofRecord(first, "report.confirmation");
      return new Report.Confirmation(((Name) arguments.get(0)).name(), arguments.get(1));
    }
    if (word.equals(Lexicon.get("report.objection"))) {
      List<Expression> arguments = ofRecord(first, "report.objection");
      return new Report.Objection(((Name) arguments.get(0)).name(), arguments.get(1));
    }
    List<String> known = WORDS.stream().map(Lexicon::get).toList();
    String hint = Nearest.hint(word, known, "");
    throw new Refused(Texts.get("rule.unknownReport", word, hint), first);
  }

  private List<Expression> arguments() throws Refused {
    tokens.expect("(");
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.peek().is(")")) {
      do {
        arguments.add(ExpressionParser.expression(tokens));
      } while (tokens.accept(","));
    }
    tokens.expect(")");
    return arguments;
  }

  private static Report violation(Token at, List<Expression> arguments) throws Refused {
    int count = arguments.size();
    if (count < 2
        || count > 3
        || !(arguments.get(0) instanceof Name subject)
        || !subject.isVariable()) {
      throw new Refused(Texts.get("rule.violationArguments"), at);
    }
    return new Report.Violation(
        subject.name(), count == 3 ? arguments.get(1) : null, arguments.get(count - 1));
  }

  private static Report item(Token at, List<Expression> arguments) throws Refused {
    if (arguments.size() != 3
        || !(arguments.get(0) instanceof Name subject)
        || !subject.isVariable()
        || !(arguments.get(1) instanceof Literal literal)
        || !(literal.value() instanceof String type)) {
      throw new Refused(Texts.get("rule.itemArguments"), at);
    }
    return new Report.Item(subject.name(), type, arguments.get(2));
  }

  private static Report receiver(Token at, List<Expression> arguments) throws Refused {
    if (arguments.size() != 3
        || !(arguments.get(0) instanceof Name subject)
        || !subject.isVariable()) {
      throw new Refused(Texts.get("rule.receiverArguments"), at);
    }
    return new Report.Receiver(subject.name(), arguments.get(1), arguments.get(2));
  }

  /** The row that is spoken of, and what is said of it. */
  private List<Expression> ofRecord(Token at, String word) throws Refused {
    List<Expression> arguments = arguments();
    if (arguments.size() != 2
        || !(arguments.get(0) instanceof Name subject)
        || !subject.isVariable()) {
      throw new Refused(Texts.get("rule.recordArguments", Lexicon.get(word)), at);
    }
    return arguments;
  }

  private Report missing(Token at, List<Expression> arguments) throws Refused {
    if (arguments.size() != 3
        || !(arguments.get(0) instanceof Literal literal)
        || !(literal.value() instanceof String word)) {
      throw new Refused(Texts.get("rule.missingArguments"), at);
    }
    Table table = vocabulary.table(word).orElse(null);
    if (table == null) {
      throw new Refused(UnknownWord.table(vocabulary, word), word);
    }
    return new Report.Missing(table, arguments.get(1), arguments.get(2));
  }
}
