package zhaozhang.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhaozhang.audit.RuleCases.Listed;
import zhaozhang.base.Lexicon;
import zhaozhang.model.rule.Article;
import zhaozhang.report.list.ListFile;
import zhaozhang.report.list.ListFile.Line;

/**
 * The rules by article, each beside what the regulation requires.
 *
 * @param articles in order of id
 * @param others the rules of no article of the list
 */
public record RuleCatalogue(List<ByArticle> articles, List<Listed> others) {

  /**
   * A sentence of an article, and what checks it.
   *
   * @param number of the sentence within the article
   */
  public record Required(String number, String sentence, String checkedBy) {}

  /** An article, what it requires sentence by sentence, and its rules. */
  public record ByArticle(Article article, List<Required> required, List<Listed> rules) {

    public ByArticle {
      required = List.copyOf(required);
      rules = List.copyOf(rules);
    }
  }

  public RuleCatalogue {
    articles = List.copyOf(articles);
    others = List.copyOf(others);
  }

  /**
   * Reads and compiles the rules of a folder.
   *
   * @throws zhaozhang.base.UserError if it is no rules folder
   * @throws zhaozhang.model.rule.RulebookException if anything in it is wrong
   */
  public static RuleCatalogue read(Path folder) {
    RulesInForce rules = RulesInForce.readToCompile(folder);
    List<Listed> others = new ArrayList<>(RuleCases.of(rules).listed());
    List<Line> coverage = coverage(folder);
    List<ByArticle> articles = new ArrayList<>();
    for (Article article : rules.lists().articles()) {
      List<Listed> own =
          others.stream().filter(one -> one.rule().article().equals(article.id())).toList();
      others.removeAll(own);
      articles.add(new ByArticle(article, required(coverage, article.id()), own));
    }
    return new RuleCatalogue(articles, others);
  }

  private static List<Line> coverage(Path folder) {
    String name = Lexicon.get("rulebook.coverage");
    ListFile file = ListFile.of(folder, name.substring(0, name.lastIndexOf('.')));
    return Files.isRegularFile(file.path()) ? file.lines(headings()) : List.of();
  }

  private static List<String> headings() {
    return Stream.of("article", "number", "sentence", "checkedBy")
        .map(column -> Lexicon.get("coverage." + column))
        .toList();
  }

  private static List<Required> required(List<Line> coverage, String article) {
    return coverage.stream()
        .map(Line::cells)
        .filter(cells -> cells.get(0).equals(article))
        .map(cells -> new Required(cells.get(1), cells.get(2), cells.get(3)))
        .toList();
  }
}
