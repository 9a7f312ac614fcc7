package zhaozhang.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.Password;
import zhaozhang.model.Snapshot;
import zhaozhang.snapshot.SnapshotDate;
import zhaozhang.snapshot.SnapshotReader;

/**
 * What every check begins with.
 *
 * @param engine the compiled rules that it needs
 */
record Inputs(RulesInForce rules, RuleEngine engine, Snapshot snapshot) {

  /**
   * Reads the rules, then the snapshot while the rules compile.
   *
   * @param compile which of the rules
   * @throws zhaozhang.model.UserError if the snapshot cannot be read
   * @throws zhaozhang.model.RulebookException if the rules cannot be used
   */
  static Inputs read(
      Path rulesFolder,
      Path snapshotFolder,
      @Nullable Password password,
      Function<RulesInForce, RuleEngine> compile) {
    RulesInForce rules = RulesInForce.read(rulesFolder);
    SnapshotReader reader = rules.reader().withPassword(password);
    CompletableFuture<Snapshot> reading =
        CompletableFuture.supplyAsync(() -> reader.read(snapshotFolder));
    RuleEngine engine = compile.apply(rules);
    return new Inputs(rules, engine, joined(reading));
  }

  /** The day to check as of: the one given, else the one in the snapshot's name, else today. */
  LocalDate day(@Nullable LocalDate asOf, LocalDate today) {
    return asOf != null ? asOf : SnapshotDate.in(snapshot.name()).orElse(today);
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
