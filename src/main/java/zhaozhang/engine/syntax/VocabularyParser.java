package zhaozhang.engine.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Correspondence;
import zhaozhang.model.table.Correspondence.Side;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Table.History;
import zhaozhang.model.table.Table.Kind;
import zhaozhang.model.table.Table.Origin;
import zhaozhang.model.table.Table.Roles;
import zhaozhang.model.table.UnknownWord;
import zhaozhang.model.table.Vocabulary;

/** Reads the tables that the vocabulary declares. */
public final class VocabularyParser {

  private final RuleText text;
  private final ColumnParser columnParser;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<Integer, Correspondence> correspondences = new TreeMap<>();

  private VocabularyParser(RuleText text) {
    this.text = text;
    this.columnParser = new ColumnParser(text, problems);
  }

  /**
   * The tables declared in a text.
   *
   * @throws RulebookException if it is not well-formed
   */
  public static Vocabulary parse(RuleText text) {
    VocabularyParser parser = new VocabularyParser(text);
    List<Table> tables = parser.tables();
    List<Correspondence> correspondences = parser.correspondences(new Vocabulary(tables));
    if (!parser.problems.isEmpty()) {
      throw new RulebookException(parser.problems);
    }
    return new Vocabulary(tables, correspondences);
  }

  private List<Table> tables() {
    PackageDescr tree = RuleLanguage.parse(text, problems);
    List<Table> tables = new ArrayList<>();
    if (tree == null) {
      return tables;
    }
    List<BaseDescr> refused = RuleLanguage.programs(tree);
    refused.addAll(tree.getRules());
    for (BaseDescr descr : refused) {
      problems.add(text.problem(descr.getLine(), Texts.get("vocabulary.onlyDeclares")));
    }
    tree.getTypeDeclarations().forEach(declaration -> tables.add(table(declaration)));
    Vocabulary vocabulary = new Vocabulary(tables);
    Set<String> names = new HashSet<>();
    for (int at = 0; at < tables.size(); at++) {
      int line = tree.getTypeDeclarations().get(at).getLine();
      if (!names.add(tables.get(at).name())) {
        problems.add(text.problem(line, Texts.get("vocabulary.twice", tables.get(at).name())));
      }
      namedColumns(tables.get(at), vocabulary, line);
    }
    return tables;
  }

  private Table table(TypeDeclarationDescr declaration) {
    List<Column> columns = new ArrayList<>();
    for (TypeFieldDescr field : declaration.getFields().values()) {
      columns.add(columnParser.column(field));
      correspondence(declaration.getTypeName(), field);
    }
    if (columns.isEmpty()) {
      problems.add(
          text.problem(
              declaration.getLine(), Texts.get("vocabulary.noColumns", declaration.getTypeName())));
      columns.add(Column.text(declaration.getTypeName()));
    }
    Origin origin = origin(declaration);
    List<String> identity = RuleLanguage.items(declaration, "identity");
    return new Table(
        declaration.getTypeName(),
        kind(declaration, origin),
        RuleLanguage.items(declaration, "aliases"),
        columns,
        origin == null && !RuleLanguage.annotated(declaration, "repeatable"),
        RuleLanguage.annotated(declaration, "mayBeEmpty"),
        identity.isEmpty() ? List.of(columns.get(0).name()) : identity,
        roles(declaration),
        origin);
  }

  private static Roles roles(TypeDeclarationDescr declaration) {
    return new Roles(
        RuleLanguage.annotation(declaration, "department").orElse(null),
        RuleLanguage.annotation(declaration, "person").orElse(null),
        RuleLanguage.annotated(declaration, "people"),
        RuleLanguage.items(declaration, "lookups"),
        RuleLanguage.annotation(declaration, "leaving").orElse(null),
        RuleLanguage.items(declaration, "notes"),
        RuleLanguage.annotation(declaration, "signer").orElse(null),
        RuleLanguage.annotation(declaration, "personName").orElse(null),
        history(declaration));
  }

  private static @Nullable History history(TypeDeclarationDescr declaration) {
    if (!RuleLanguage.annotated(declaration, "history")) {
      return null;
    }
    UnaryOperator<String> part =
        name -> RuleLanguage.annotation(declaration, "history", "history." + name).orElse("");
    return new History(
        part.apply("state"),
        RuleLanguage.split(part.apply("current")),
        part.apply("from"),
        part.apply("to"));
  }

  private void correspondence(String table, TypeFieldDescr field) {
    if (!RuleLanguage.annotated(field, "matches")) {
      return;
    }
    String target =
        RuleLanguage.annotation(field, "matches", "matches.column")
            .or(() -> RuleLanguage.annotation(field, "matches"))
            .orElse("");
    String[] other = (target + ".").split("\\.", -1);
    correspondences.put(
        field.getLine(),
        new Correspondence(
            new Side(
                table,
                field.getFieldName(),
                RuleLanguage.annotation(field, "matches", "matches.only").orElse(null)),
            new Side(
                other[0],
                other[1],
                RuleLanguage.annotation(field, "matches", "matches.otherOnly").orElse(null))));
  }

  /** Those declared; one that names what is not there is a problem. */
  private List<Correspondence> correspondences(Vocabulary vocabulary) {
    correspondences.forEach(
        (line, declared) -> {
          if (!exported(vocabulary, declared.one()) || !exported(vocabulary, declared.other())) {
            String other = declared.other().table() + "." + declared.other().column();
            problems.add(text.problem(line, Texts.get("vocabulary.badMatch", other)));
          }
        });
    return List.copyOf(correspondences.values());
  }

  private static boolean exported(Vocabulary vocabulary, Side side) {
    Optional<Table> table =
        vocabulary.table(side.table()).filter(found -> found.kind() == Kind.SNAPSHOT);
    boolean column =
        table
            .flatMap(found -> found.column(side.column()))
            .filter(found -> !found.derived() && !found.list())
            .isPresent();
    String only = side.only();
    return column
        && (only == null
            || table
                .flatMap(found -> found.column(only))
                .filter(found -> found.type() == ColumnType.BOOLEAN && !found.list())
                .isPresent());
  }

  /** The columns that annotations of a table name must be there. */
  private void namedColumns(Table table, Vocabulary vocabulary, int line) {
    List<String> named = new ArrayList<>(table.identity());
    table.departmentColumn().ifPresent(named::add);
    table.personColumn().ifPresent(named::add);
    table.leavingColumn().ifPresent(named::add);
    table.nameColumn().ifPresent(named::add);
    table
        .history()
        .ifPresent(history -> named.addAll(List.of(history.state(), history.from(), history.to())));
    named.addAll(table.lookups());
    for (String column : named) {
      if (table.column(column).isEmpty()) {
        String unknown = UnknownWord.column(vocabulary, table, column);
        problems.add(text.problem(line, unknown));
      }
    }
    table
        .origin()
        .filter(
            origin ->
                vocabulary
                    .table(origin.table())
                    .flatMap(from -> from.column(origin.column()))
                    .filter(Column::list)
                    .isEmpty())
        .ifPresent(
            origin -> {
              String unknown = origin.table() + "." + origin.column();
              problems.add(text.problem(line, Texts.get("vocabulary.badItems", unknown)));
            });
  }

  private static Kind kind(TypeDeclarationDescr declaration, @Nullable Origin origin) {
    if (origin != null) {
      return Kind.ITEMS;
    }
    if (RuleLanguage.annotated(declaration, "list")) {
      return Kind.LIST;
    }
    if (RuleLanguage.annotated(declaration, "leaver")) {
      return Kind.LEAVER;
    }
    return RuleLanguage.annotated(declaration, "context") ? Kind.CONTEXT : Kind.SNAPSHOT;
  }

  private @Nullable Origin origin(TypeDeclarationDescr declaration) {
    Optional<String> items = RuleLanguage.annotation(declaration, "items");
    if (items.isEmpty()) {
      return null;
    }
    String[] parts = items.get().split("\\.", -1);
    if (parts.length != 2) {
      problems.add(
          text.problem(declaration.getLine(), Texts.get("vocabulary.badItems", items.get())));
      return null;
    }
    return new Origin(parts[0], parts[1]);
  }
}
