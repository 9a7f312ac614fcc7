package zhaozhang.rulebook;

import static zhaozhang.rulebook.CaseNodes.list;
import static zhaozhang.rulebook.CaseNodes.map;
import static zhaozhang.rulebook.CaseNodes.string;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.ApiMapping.Call;
import zhaozhang.model.table.ApiMapping.Custom;
import zhaozhang.model.table.ApiMapping.Departments;
import zhaozhang.model.table.ApiMapping.Records;
import zhaozhang.model.table.ApiMapping.Value;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;

/** Reads which responses of an API hold what, as the file beside the vocabulary says. */
public final class ApiMappingReader {

  private final Vocabulary vocabulary;

  private ApiMappingReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The mapping of a file.
   *
   * @param text null if there is no such file: then no response is known
   * @throws RulebookException if it is not well-formed, or speaks of what is not declared
   */
  public static ApiMapping read(@Nullable RuleText text, Vocabulary vocabulary) {
    if (text == null) {
      return ApiMapping.NONE;
    }
    try {
      List<Node> documents = CaseNodes.documents(text.text());
      Node file = documents.size() == 1 ? documents.get(0) : null;
      return new ApiMappingReader(vocabulary)
          .mapping(fields(file, "file", "error", "pages", "messages", "tree", "calls"));
    } catch (CaseNodes.Malformed e) {
      throw malformed(text, e.line(), String.valueOf(e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      throw malformed(text, CaseNodes.line(e.getProblemMark()), Texts.get("cases.noYaml"));
    } catch (YamlEngineException e) {
      throw malformed(text, 0, Texts.get("cases.noYaml"));
    }
  }

  private static RulebookException malformed(RuleText text, int line, String message) {
    return new RulebookException(List.of(text.problem(line, Texts.get("api.malformed", message))));
  }

  private ApiMapping mapping(Map<String, Node> file) {
    Map<String, Node> error = fields(file.get("error"), "error", "code", "text");
    return new ApiMapping(
        string(error.get("code")),
        string(error.get("text")),
        several(file.get("pages")),
        several(file.get("messages")),
        departments(file.get("tree")),
        list(file.get("calls"), "api.calls").stream().map(this::call).toList());
  }

  private @Nullable Departments departments(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Map<String, Node> tree = fields(node, "tree", "table", "id", "name", "parent");
    Table table = table(tree.get("table"));
    return new Departments(
        table.name(),
        column(table, tree.get("id")),
        column(table, tree.get("name")),
        column(table, tree.get("parent")));
  }

  private Call call(Node node) {
    Map<String, Node> call = fields(node, "calls", "call", "marks", "without", "tables");
    return new Call(
        string(call.get("call")),
        list(call.get("marks"), "api.marks").stream().map(CaseNodes::string).toList(),
        several(call.get("without")),
        list(call.get("tables"), "api.tables").stream().map(this::records).toList());
  }

  private Records records(Node node) {
    Map<String, Node> records =
        fields(node, "tables", "table", "path", "columns", "custom", "merged");
    Table table = table(records.get("table"));
    Map<String, Value> columns = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : map(records.get("columns"), "api.columns").entrySet()) {
      if (table.column(entry.getKey()).isEmpty()) {
        throw new CaseNodes.Malformed(
            entry.getValue(), Texts.get("api.noColumn", table, entry.getKey()));
      }
      columns.put(entry.getKey(), value(entry.getValue()));
    }
    Node merged = records.get("merged");
    return new Records(
        table.name(),
        optional(records.get("path")).orElse(""),
        columns,
        custom(records.get("custom")),
        merged == null ? null : column(table, merged));
  }

  private static @Nullable Custom custom(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Map<String, Node> custom = fields(node, "custom", "path", "name", "value");
    return new Custom(
        string(custom.get("path")), string(custom.get("name")), string(custom.get("value")));
  }

  private static Value value(Node node) {
    if (node instanceof ScalarNode) {
      return new Value(List.of(string(node)), null, null, List.of(), false, false);
    }
    Map<String, Node> value =
        fields(node, "columns", "take", "constant", "codes", "words", "departments", "latest");
    return new Value(
        several(value.get("take")),
        optional(value.get("constant")).orElse(null),
        codes(value.get("codes")),
        several(value.get("words")),
        yes(value.get("departments")),
        yes(value.get("latest")));
  }

  private static @Nullable Map<String, String> codes(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Map<String, String> codes = new LinkedHashMap<>();
    map(node, "api.codes").forEach((code, word) -> codes.put(code, string(word)));
    return codes;
  }

  private static List<String> several(@Nullable Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(CaseNodes::string).toList();
    }
    return optional(node).map(List::of).orElse(List.of());
  }

  private static Optional<String> optional(@Nullable Node node) {
    return node == null ? Optional.empty() : Optional.of(string(node));
  }

  private static boolean yes(@Nullable Node node) {
    return optional(node).filter(Lexicon.get("value.true")::equals).isPresent();
  }

  /** The parts by the names of their texts; a misspelt word would otherwise go unnoticed. */
  private static Map<String, Node> fields(@Nullable Node node, String where, String... keys) {
    Map<String, Node> given = new LinkedHashMap<>(map(node, "api." + where));
    Map<String, Node> fields = new LinkedHashMap<>();
    for (String key : keys) {
      Node part = given.remove(Lexicon.get("api." + key));
      if (part != null) {
        fields.put(key, part);
      }
    }
    if (!given.isEmpty()) {
      String stranger = given.keySet().iterator().next();
      List<String> known = List.of(keys).stream().map(key -> Lexicon.get("api." + key)).toList();
      throw new CaseNodes.Malformed(
          given.get(stranger), Texts.get("cases.unknownWord", stranger, String.join(" ", known)));
    }
    return fields;
  }

  private Table table(@Nullable Node node) {
    String name = string(node);
    return vocabulary
        .table(name)
        .orElseThrow(() -> new CaseNodes.Malformed(node, Texts.get("api.noTable", name)));
  }

  private static String column(Table table, @Nullable Node node) {
    String name = string(node);
    if (table.column(name).isEmpty()) {
      throw new CaseNodes.Malformed(node, Texts.get("api.noColumn", table, name));
    }
    return name;
  }
}
