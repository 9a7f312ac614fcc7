package zhaozhang.engine.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;

/** Reads the columns of the tables that the vocabulary declares. */
final class ColumnParser {

  private static final Map<String, ColumnType> TYPES = new HashMap<>();

  static {
    for (ColumnType type : ColumnType.values()) {
      TYPES.put(Texts.get("columnType." + type.name()), type);
    }
  }

  private final RuleText text;
  private final List<RuleProblem> problems;

  ColumnParser(RuleText text, List<RuleProblem> problems) {
    this.text = text;
    this.problems = problems;
  }

  Column column(TypeFieldDescr field) {
    String typeWord = field.getPattern().getObjectType();
    ColumnType type = TYPES.get(typeWord);
    if (type == null || field.getInitExpr() != null) {
      problems.add(
          text.problem(
              field.getLine(),
              Texts.get("vocabulary.unknownType", field.getFieldName(), typeWord)));
      type = ColumnType.TEXT;
    }
    return new Column(
        field.getFieldName(),
        type,
        RuleLanguage.annotated(field, "items.list"),
        RuleLanguage.annotated(field, "required"),
        RuleLanguage.annotated(field, "private"),
        RuleLanguage.annotated(field, "naming"),
        RuleLanguage.items(field, "aliases"),
        RuleLanguage.items(field, "values"),
        codes(field),
        RuleLanguage.annotation(field, "blank").orElse(null),
        RuleLanguage.annotated(field, "blankUnknown"),
        RuleLanguage.annotation(field, "example").orElse(null),
        RuleLanguage.annotated(field, "renaming"),
        RuleLanguage.annotation(field, "definition").orElse(null),
        replacement(field));
  }

  private Map<String, String> codes(TypeFieldDescr field) {
    Map<String, String> codes = new HashMap<>();
    for (String item : RuleLanguage.items(field, "codes")) {
      String[] pair = item.split("=", 2);
      if (pair.length == 2) {
        codes.put(pair[0].strip(), pair[1].strip());
      } else {
        problems.add(text.problem(field.getLine(), Texts.get("vocabulary.badCode", item)));
      }
    }
    return codes;
  }

  private static Column.@Nullable Replacement replacement(TypeFieldDescr field) {
    Optional<String> condition = RuleLanguage.annotation(field, "replacement", "replacement.when");
    Optional<String> value = RuleLanguage.annotation(field, "replacement", "replacement.value");
    return condition.isPresent() && value.isPresent()
        ? new Column.Replacement(condition.get(), value.get())
        : null;
  }
}
