package zhaozhang.snapshot;

/**
 * Lets values that repeat, such as departments and states, be one object. It remembers a fixed
 * number of them, so that columns of ever new values cost no memory.
 */
final class Repeats {

  private static final int SLOTS = 1 << 13;

  private final Object[] seen = new Object[SLOTS];

  /** An equal value seen lately, or else this one. */
  @SuppressWarnings("unchecked") // equal values that are shared here are of the same type
  <T> T share(T value) {
    int hash = value.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Object known = seen[slot];
    if (value.equals(known)) {
      return (T) known;
    }
    seen[slot] = value;
    return value;
  }
}
