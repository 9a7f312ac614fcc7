package zhaozhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhaozhang.audit.Coverage.Sentence;
import zhaozhang.model.rule.Article;
import zhaozhang.model.rule.Rule;

/** Every sentence of the regulation is checked by a rule or a person, or only declares. */
class CoverageTest {

  private static final String MANUAL = "人工核验";
  private static final String DECLARED = "宣示";

  /** How many sentences, and items of a list, each article has; every article not named has one. */
  private static final Map<String, Integer> SENTENCES =
      Map.of("2", 2, "4", 7, "9", 4, "10", 2, "11", 4, "15", 2, "17", 2, "附件", 2);

  private static List<Sentence> sentences = List.of();
  private static List<Rule> rules = List.of();
  private static List<Article> articles = List.of();

  @BeforeAll
  static void read() throws IOException {
    sentences = Coverage.read();
    RulesInForce inForce = RulesInForce.read(Path.of("rules"));
    rules = RuleCases.of(inForce).rules();
    articles = inForce.lists().articles();
  }

  @Test
  void every_sentence_of_every_article_is_listed() {
    Map<String, Integer> expected = new HashMap<>();
    articles.forEach(
        article -> expected.put(article.id(), SENTENCES.getOrDefault(article.id(), 1)));
    Map<String, Integer> listed = new HashMap<>();
    sentences.stream()
        .collect(
            Collectors.groupingBy(
                Sentence::article, Collectors.mapping(Sentence::place, Collectors.toSet())))
        .forEach((article, places) -> listed.put(article, places.size()));
    assertEquals(expected, listed, "a line for each sentence in " + Coverage.FILE);
  }

  @Test
  void every_sentence_is_checked_or_only_declares() {
    assertEquals(
        List.of(),
        sentences.stream().filter(one -> one.checkedBy().isEmpty()).toList(),
        "write into " + Coverage.FILE + " the rules, " + MANUAL + " or " + DECLARED);
  }

  @Test
  void what_is_named_exists() {
    Set<String> known = rules.stream().map(Rule::id).collect(Collectors.toSet());
    known.addAll(Set.of(MANUAL, DECLARED));
    List<Sentence> unknown =
        sentences.stream().filter(one -> !known.containsAll(one.checkedBy())).toList();
    assertEquals(List.of(), unknown, "mend the id in " + Coverage.FILE);
  }

  @Test
  void every_rule_of_an_article_checks_a_sentence() {
    Set<String> named =
        sentences.stream()
            .flatMap(one -> one.checkedBy().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        List.of(),
        rules.stream()
            .filter(rule -> rule.source().file().startsWith("条款/"))
            .map(Rule::id)
            .filter(id -> !named.contains(id))
            .toList(),
        "name the rule in " + Coverage.FILE + " at the sentence that it checks");
  }

  @Test
  void a_declaration_is_checked_by_nothing_else() {
    List<Sentence> both =
        sentences.stream()
            .filter(one -> one.checkedBy().contains(DECLARED) && one.checkedBy().size() > 1)
            .toList();
    assertEquals(List.of(), both, "what is checked is no mere declaration");
  }

  @Test
  void articles_are_verified_by_people_where_a_sentence_is_and_nowhere_else() {
    List<String> differing = new ArrayList<>();
    for (Article article : articles) {
      boolean manual = by(article).anyMatch(MANUAL::equals);
      boolean declares = by(article).allMatch(DECLARED::equals);
      Article.Check check =
          declares
              ? Article.Check.DECLARATION
              : manual ? Article.Check.BOTH : Article.Check.AUTOMATIC;
      if (article.check() != check) {
        differing.add(article.id() + " " + article.check() + " " + check);
      }
    }
    assertEquals(List.of(), differing, "清单/条款 and " + Coverage.FILE + " say different things");
  }

  private static Stream<String> by(Article article) {
    return sentences.stream()
        .filter(one -> one.article().equals(article.id()))
        .flatMap(one -> one.checkedBy().stream());
  }
}
