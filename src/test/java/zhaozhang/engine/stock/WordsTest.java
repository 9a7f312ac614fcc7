package zhaozhang.engine.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.base.Lexicon;
import zhaozhang.engine.function.Function;

/**
 * The words that stock Drools looks for are the words that rules may write, no more and no less.
 */
class WordsTest {

  @Test
  void every_function_of_rules_can_be_called_by_its_word() {
    Set<String> functions =
        Function.ofRules().stream()
            .map(function -> function.word() + function.parameters().size())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> methods =
        Arrays.stream(Words.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(method -> method.getName() + method.getParameterCount())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(functions, methods, "give zhaozhang.engine.stock.Words a method of this name");
  }

  @Test
  void every_report_of_rules_can_be_called_by_its_word() {
    Set<String> reports =
        Stream.of(
                "report.violation",
                "report.missing",
                "report.item",
                "report.receiver",
                "report.confirmation",
                "report.objection")
            .map(Lexicon::get)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> methods =
        Arrays.stream(Reports.class.getDeclaredMethods())
            .map(Method::getName)
            .map(name -> Lexicon.get("report.global") + "." + name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(reports, methods);
  }
}
