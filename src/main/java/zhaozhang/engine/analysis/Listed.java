package zhaozhang.engine.analysis;

import java.util.List;
import java.util.Optional;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Texts;
import zhaozhang.engine.syntax.Expression;
import zhaozhang.engine.syntax.Expression.Binary;
import zhaozhang.engine.syntax.Expression.Literal;
import zhaozhang.engine.syntax.Expression.Name;
import zhaozhang.engine.syntax.Expression.Operator;
import zhaozhang.engine.syntax.RuleDefinition;
import zhaozhang.engine.text.Problems;
import zhaozhang.engine.text.Refused;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;

/** Finds where rules speak of what the lists beside them do not hold. */
final class Listed {

  private final Snapshot lists;

  Listed(Snapshot lists) {
    this.lists = lists;
  }

  /** A rule of an article that does not exist would stand in no conclusion. */
  void article(RuleDefinition rule, Problems problems) {
    String article = rule.rule().article();
    Optional<List<String>> known = keys(Lexicon.get("list.articles"));
    if (!article.isEmpty() && known.isPresent() && !known.get().contains(article)) {
      String hint = Nearest.hint(article, known.get(), Texts.get("rule.seeArticles"));
      problems.add(rule.head().at(article), "rule.unknownArticle", rule.rule().id(), article, hint);
    }
  }

  /** A key that a list does not hold would make the rule pass for ever, in silence. */
  void key(Table table, Expression expression) throws Refused {
    if (table.kind() != Table.Kind.LIST
        || !table.unique()
        || !(expression instanceof Binary binary)
        || binary.operator() != Operator.EQUAL
        || !binary.left().equals(new Name(table.key().name()))
        || !(binary.right() instanceof Literal literal)) {
      return;
    }
    List<String> known = keys(table.name()).orElse(List.of());
    String key = String.valueOf(literal.value());
    if (!known.contains(key)) {
      String hint = Nearest.hint(key, known, Texts.get("rule.addOrMend"));
      throw new Refused(Texts.get("rule.notListed", table.name(), key, hint), key);
    }
  }

  private Optional<List<String>> keys(String table) {
    return lists
        .table(table)
        .map(data -> data.rows().stream().map(row -> Row.display(row.value(0))).toList());
  }
}
