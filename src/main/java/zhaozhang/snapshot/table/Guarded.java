package zhaozhang.snapshot.table;

import java.util.Iterator;
import java.util.function.Function;

/**
 * Rows from a library that fails with exceptions of its own; they become others that tell the user
 * more.
 *
 * @param rows of the library
 * @param read makes ours of theirs
 * @param error what to tell the user
 */
public record Guarded<T>(
    Iterator<T> rows, Function<T, RawRow> read, Function<RuntimeException, RuntimeException> error)
    implements Iterator<RawRow> {

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (RuntimeException e) {
      throw error.apply(e);
    }
  }

  @Override
  public RawRow next() {
    try {
      return read.apply(rows.next());
    } catch (RuntimeException e) {
      throw error.apply(e);
    }
  }
}
