package zhaozhang.engine;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.Table;

/** What a rule reports: its one consequence. */
sealed interface Report {

  /** Tells apart several findings about one subject; null if there is but one. */
  @Nullable Expression discriminator();

  /** What is wrong. */
  Expression message();

  /** The row that a variable stands for violates the rule. */
  record Violation(String subject, @Nullable Expression discriminator, Expression message)
      implements Report {}

  /** A row that ought to be in a table is not, or not in the right number. */
  record Missing(Table table, Expression key, Expression message) implements Report {
    @Override
    public @Nullable Expression discriminator() {
      return null;
    }
  }
}
