package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.table.Snapshot;
import zhaozhang.snapshot.SnapshotReader;

/**
 * What every check begins with.
 *
 * @param engine the compiled rules that it needs
 * @param preparing ends when what is needed later is loaded
 */
record Inputs(
    RulesInForce rules, RuleEngine engine, Snapshot snapshot, CompletableFuture<Void> preparing) {

  /** As the other, for checks that write no report. */
  static Inputs read(
      Path rulesFolder,
      Path snapshotFolder,
      @Nullable Password password,
      Function<RulesInForce, RuleEngine> compile) {
    return read(rulesFolder, snapshotFolder, password, compile, () -> {});
  }

  /**
   * Reads the rules, then the snapshot while the rules compile.
   *
   * @param compile which of the rules
   * @param prepare loads what is needed later. Not before the snapshot is read: all this waits for
   *     the rules, which would have to share the processors.
   * @throws UserError if the snapshot cannot be read
   * @throws zhaozhang.model.rule.RulebookException if the rules cannot be used
   */
  static Inputs read(
      Path rulesFolder,
      Path snapshotFolder,
      @Nullable Password password,
      Function<RulesInForce, RuleEngine> compile,
      Runnable prepare) {
    RulesInForce rules = RulesInForce.readToCompile(rulesFolder);
    SnapshotReader reader = rules.reader().withPassword(password);
    CompletableFuture<Snapshot> reading =
        CompletableFuture.supplyAsync(() -> reader.read(snapshotFolder));
    CompletableFuture<Void> preparing = reading.thenRun(prepare);
    RuleEngine engine = compile.apply(rules);
    return new Inputs(rules, engine, joined(reading), preparing);
  }

  /**
   * The day to check as of: the one given, else the one in the snapshot's name. Of a name without a
   * year it is that of the newest date in the tables.
   *
   * @param today no date of a table counts that is after it
   * @throws UserError if nothing tells the day
   */
  LocalDate day(@Nullable LocalDate asOf, LocalDate today) {
    if (asOf != null) {
      return asOf;
    }
    return Freshness.day(snapshot, today)
        .orElseThrow(() -> new UserError(Texts.get("snapshot.no-day", snapshot.name())));
  }

  private static Snapshot joined(CompletableFuture<Snapshot> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
