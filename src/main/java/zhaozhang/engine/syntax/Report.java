package zhaozhang.engine.syntax;

import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.Table;

/** What a rule reports: its one consequence. */
public sealed interface Report {

  /** Tells apart several findings about one subject; null if there is but one. */
  @Nullable Expression discriminator();

  /** What is wrong. */
  Expression message();

  /** The variable of the row that it is about; null where that is a row which is not there. */
  @Nullable String subject();

  /** The row that a variable stands for violates the rule. */
  record Violation(String subject, @Nullable Expression discriminator, Expression message)
      implements Report {}

  /** The person who leaves holds the row that a variable stands for. */
  record Item(String subject, String type, Expression message) implements Report {
    @Override
    public @Nullable Expression discriminator() {
      return null;
    }
  }

  /** The person that a variable stands for may take over from others of a department. */
  record Receiver(String subject, Expression department, Expression message) implements Report {
    @Override
    public Expression discriminator() {
      return department;
    }
  }

  /** The record of a handover that a variable stands for confirms it. */
  record Confirmation(String subject, Expression message) implements Report {
    @Override
    public @Nullable Expression discriminator() {
      return null;
    }
  }

  /** The record of a handover that a variable stands for confirms nothing, and why. */
  record Objection(String subject, Expression message) implements Report {
    @Override
    public @Nullable Expression discriminator() {
      return null;
    }
  }

  /** Whether it belongs to the check before somebody leaves, rather than to an audit. */
  default boolean ofHandover() {
    return !(this instanceof Violation || this instanceof Missing);
  }

  /** A row that ought to be in a table is not, or not in the right number. */
  record Missing(Table table, Expression key, Expression message) implements Report {
    @Override
    public @Nullable String subject() {
      return null;
    }

    @Override
    public @Nullable Expression discriminator() {
      return null;
    }
  }
}
