package zhaozhang.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import zhaozhang.audit.NewRule;
import zhaozhang.audit.NewRuleAnswers;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;
import zhaozhang.model.rule.Comparison;

/**
 * Asks for what a new rule needs. Each answer is judged when it is given: what is wrong is said,
 * and asked again. Of what is listed with numbers a number may be answered.
 */
final class NewDialogue {

  private final NewRule rule;
  private final NewRuleAnswers answers;
  private final UnaryOperator<String> ask;
  private final Consumer<String> say;

  /**
   * @param ask shows a question and gives the answer, empty for none
   * @param say shows a sentence
   */
  NewDialogue(NewRule rule, UnaryOperator<String> ask, Consumer<String> say) {
    this.rule = rule;
    this.answers = rule.answers();
    this.ask = ask;
    this.say = say;
  }

  String id() {
    return answer(Texts.get("cli.new.id"), answers::id);
  }

  String title() {
    return answer(Texts.get("cli.new.title"), answers::title);
  }

  /** Articles have numbers of their own. */
  String article() {
    String known = String.join(Texts.get("rule.and"), rule.articles());
    return answer(
        Texts.get("new.ask.choices", Texts.get("cli.new.article"), known), answers::article);
  }

  String severity() {
    List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
    return chosen(Texts.get("cli.new.severity"), words, answers::severity);
  }

  String remedy() {
    return answer(Texts.get("cli.new.remedy"), answers::remedy);
  }

  String table() {
    return chosen(Texts.get("cli.new.table"), rule.tables(), answers::table);
  }

  /** One at least, if anybody answers; a blank answer ends them. */
  List<String> conditions(String table) {
    List<String> columns = rule.columns(table);
    String question =
        Texts.get("new.ask.condition", numbered(columns), numbered(Comparison.words()));
    List<String> conditions = new ArrayList<>();
    String next = condition(question, table, columns);
    while (!next.isEmpty()) {
      conditions.add(next);
      next = condition(Texts.get("new.ask.more"), table, columns);
    }
    return conditions;
  }

  private String condition(String question, String table, List<String> columns) {
    UnaryOperator<String> named = answer -> named(answer, columns);
    return answer(question, named, condition -> answers.condition(table, condition));
  }

  /** The column and the comparison may be given by number. */
  private static String named(String answer, List<String> columns) {
    String[] words = answer.split("\\s+", 3);
    words[0] = byNumber(words[0], columns);
    if (words.length > 1) {
      words[1] = byNumber(words[1], Comparison.words());
    }
    return String.join(" ", words);
  }

  private String chosen(
      String question, List<String> choices, Function<String, Optional<String>> judge) {
    return answer(
        Texts.get("new.ask.choices", question, numbered(choices)),
        answer -> byNumber(answer, choices),
        judge);
  }

  private String answer(String question, Function<String, Optional<String>> judge) {
    return answer(question, UnaryOperator.identity(), judge);
  }

  private String answer(
      String question, UnaryOperator<String> named, Function<String, Optional<String>> judge) {
    while (true) {
      String answer = named.apply(ask.apply(question).strip());
      Optional<String> wrong = answer.isEmpty() ? Optional.empty() : judge.apply(answer);
      if (wrong.isEmpty()) {
        return answer;
      }
      say.accept(Texts.get("new.ask.wrong", wrong.get()));
    }
  }

  private static String numbered(List<String> choices) {
    List<String> numbered = new ArrayList<>();
    for (String choice : choices) {
      numbered.add(Texts.get("new.ask.numbered", numbered.size() + 1, choice));
    }
    return String.join(Texts.get("rule.and"), numbered);
  }

  private static String byNumber(String answer, List<String> choices) {
    if (!answer.matches("[0-9]{1,3}")) {
      return answer;
    }
    int number = Integer.parseInt(answer);
    return number >= 1 && number <= choices.size() ? choices.get(number - 1) : answer;
  }
}
