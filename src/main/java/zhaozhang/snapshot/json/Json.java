package zhaozhang.snapshot.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.snapshot.cell.RawCell;

/** A value of a .json file. */
sealed interface Json {

  /** A text, number or truth value; null and what is blank have no cell. */
  record Leaf(@Nullable RawCell cell) implements Json {}

  /** A list. */
  record Items(List<Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Values by their names, in the order written. */
  record Fields(Map<String, Json> fields) implements Json {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * What a path leads to; a list that it ends at stays one.
   *
   * @param path names joined by {@code .}; through a list it leads to each of its items
   */
  default Stream<Json> at(String path) {
    if (path.isEmpty()) {
      return Stream.of(this);
    }
    if (this instanceof Items list) {
      return list.items().stream().flatMap(item -> item.at(path));
    }
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Json field = this instanceof Fields object ? object.fields().get(name) : null;
    return field == null ? Stream.of() : field.at(dot < 0 ? "" : path.substring(dot + 1));
  }

  /** The value, or the items of the list that it is, also of lists in lists. */
  default Stream<Json> each() {
    return this instanceof Items list ? list.items().stream().flatMap(Json::each) : Stream.of(this);
  }

  /** The cells of the value and of the items of the list that it is. */
  default Stream<RawCell> cells() {
    return each()
        .filter(Leaf.class::isInstance)
        .map(leaf -> ((Leaf) leaf).cell())
        .flatMap(Stream::ofNullable);
  }
}
