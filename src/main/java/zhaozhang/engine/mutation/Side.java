package zhaozhang.engine.mutation;

/** What a rule does when a condition in it holds: within {@code not} it is the other way round. */
enum Side {
  FINDS,
  SPARES,
  /** Within a count nobody can tell. */
  EITHER;

  Side other() {
    return switch (this) {
      case FINDS -> SPARES;
      case SPARES -> FINDS;
      case EITHER -> EITHER;
    };
  }
}
