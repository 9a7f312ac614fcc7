package zhaozhang.cli;

import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands, with the one thing that they must be told from outside.
 *
 * @param today the day it is
 */
record Commands(LocalDate today) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == AuditCommand.class) {
      return type.cast(new AuditCommand(today));
    }
    if (type == CollectCommand.class) {
      return type.cast(new CollectCommand(today));
    }
    if (type == PreviewCommand.class) {
      return type.cast(new PreviewCommand(today));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(today));
    }
    if (type == RulesCommand.class) {
      return type.cast(new RulesCommand(today));
    }
    if (type == WaiveCommand.class) {
      return type.cast(new WaiveCommand(today));
    }
    if (type == AcceptCommand.class) {
      return type.cast(new AcceptCommand(today));
    }
    if (type == SignCommand.class) {
      return type.cast(new SignCommand(today));
    }
    return type == HandoverCommand.class
        ? type.cast(new HandoverCommand(today))
        : CommandLine.defaultFactory().create(type);
  }
}
