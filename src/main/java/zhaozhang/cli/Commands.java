package zhaozhang.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(today));
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

  /**
   * Adds the commands to the program, those of {@code rules} to it. Only what is named: to make a
   * command takes long. All, where help or a misspelt name asks for them.
   */
  static void add(CommandLine program, String... arguments) {
    add(Main.COMMANDS, program, arguments.length > 0 ? arguments[0] : "");
    CommandLine rules = program.getSubcommands().get("rules");
    if (rules != null) {
      add(RulesCommand.COMMANDS, rules, arguments.length > 1 ? arguments[1] : "");
    }
  }

  private static void add(List<Class<?>> commands, CommandLine to, String name) {
    List<Class<?>> named = commands.stream().filter(one -> name(one).equals(name)).toList();
    (named.isEmpty() ? commands : named).forEach(to::addSubcommand);
  }

  private static String name(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
  }
}
