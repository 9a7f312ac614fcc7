package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the responses of an API hold of the tables. Paths are names joined by {@code .}, seen from a
 * record; through a list they lead to each of its items.
 *
 * @param errorCode path of a response's error code, which is 0 if there is none; empty if there is
 *     no such thing
 * @param errorText path of what the error is
 * @param pages paths of what tells that another page follows a response; the first that it has
 *     decides
 * @param messages paths of what only the messages of people have, which are never read
 * @param departments where the names of departments stand; null if no id of one is to be resolved
 * @param calls of which the first that fits a response counts
 */
public record ApiMapping(
    String errorCode,
    String errorText,
    List<String> pages,
    List<String> messages,
    @Nullable Departments departments,
    List<Call> calls) {

  /** No response is known. */
  public static final ApiMapping NONE =
      new ApiMapping("", "", List.of(), List.of(), null, List.of());

  /**
   * The table that holds the tree of departments, and its columns.
   *
   * @param parent of a department: its id
   */
  public record Departments(String table, String id, String name, String parent) {}

  /**
   * A call of the API.
   *
   * @param marks paths of what its response has, all of them; within its records, for others have
   *     records of the same name
   * @param without paths of what its response has none of, but one that is like it has
   * @param tables what the response holds
   */
  public record Call(String name, List<String> marks, List<String> without, List<Records> tables) {

    public Call {
      requireNonNull(name, "name");
      marks = List.copyOf(marks);
      without = List.copyOf(without);
      tables = List.copyOf(tables);
    }
  }

  /**
   * Records that are rows of a table.
   *
   * @param path from the response to its records; empty if the response is the record
   * @param columns how each column follows from a record
   * @param custom fields whose columns are named in the response
   * @param merged a column by which several records are one row; null if each is one
   */
  public record Records(
      String table,
      String path,
      Map<String, Value> columns,
      @Nullable Custom custom,
      @Nullable String merged) {

    public Records {
      requireNonNull(table, "table");
      requireNonNull(path, "path");
      columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
  }

  /** Fields at a path that say themselves of which column they are. */
  public record Custom(String path, String name, String value) {}

  /**
   * How a cell follows from a record.
   *
   * @param paths whose values are put one after the other, repeated ones once
   * @param constant the value where there are no paths
   * @param codes the value by what the API writes instead, so that any other number is unreadable;
   *     null if numbers are what they are
   * @param words of which the one that a text contains stands for it
   * @param departments whether the values are ids of departments
   * @param latest whether only the greatest of the values counts
   */
  public record Value(
      List<String> paths,
      @Nullable String constant,
      @Nullable Map<String, String> codes,
      List<String> words,
      boolean departments,
      boolean latest) {

    public Value {
      paths = List.copyOf(paths);
      codes = codes == null ? null : Map.copyOf(codes);
      words = List.copyOf(words);
    }
  }

  public ApiMapping {
    requireNonNull(errorCode, "errorCode");
    requireNonNull(errorText, "errorText");
    pages = List.copyOf(pages);
    messages = List.copyOf(messages);
    calls = List.copyOf(calls);
  }
}
