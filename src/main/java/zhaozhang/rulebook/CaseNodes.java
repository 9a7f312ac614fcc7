package zhaozhang.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/** What a node of a file of cases is expected to be. */
final class CaseNodes {

  private CaseNodes() {}

  /** The text is not as cases are written; the message says what is expected. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    Malformed(@Nullable Node node, String message) {
      super(message);
      this.line = node == null ? 0 : CaseNodes.line(node.getStartMark());
    }

    int line() {
      return line;
    }
  }

  /** The documents of a text; what the library itself trips over is no YAML either. */
  static List<Node> documents(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    try {
      List<Node> documents = new ArrayList<>();
      new Compose(settings).composeAllFromString(text).forEach(documents::add);
      return documents;
    } catch (YamlEngineException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new YamlEngineException(e);
    }
  }

  static int line(Optional<Mark> mark) {
    return mark.map(place -> place.getLine() + 1).orElse(0);
  }

  static Map<String, Node> map(@Nullable Node value, String where) {
    if (!(value instanceof MappingNode mapping)) {
      throw new Malformed(
          value, Texts.get("cases.noMap", where.isEmpty() ? "" : Lexicon.get(where)));
    }
    Map<String, Node> map = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = string(tuple.getKeyNode());
      if (map.put(key, tuple.getValueNode()) != null) {
        throw new Malformed(tuple.getKeyNode(), Texts.get("cases.twice", key));
      }
    }
    return map;
  }

  static List<Node> list(@Nullable Node value, String where) {
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new Malformed(value, Texts.get("cases.noList", Lexicon.get(where)));
  }

  /** Every scalar as the text it is: 007 and 2025-10-31 are cells here, not numbers and dates. */
  static String string(@Nullable Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new Malformed(value, Texts.get("cases.noText"));
  }

  static LocalDate date(@Nullable Node value) {
    String day = string(value);
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new Malformed(value, Texts.get("cases.noDate", day));
    }
  }
}
