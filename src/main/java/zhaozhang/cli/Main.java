package zhaozhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhaozhang.base.Texts;
import zhaozhang.cli.terminal.PlainWriter;

/** The program {@code zhaozhang}. */
@Command(
    name = "zhaozhang",
    resourceBundle = "zhaozhang.texts",
    versionProvider = Version.class,
    sortOptions = false)
public final class Main implements Runnable {

  static final List<Class<?>> COMMANDS =
      List.of(
          AuditCommand.class,
          RecogniseCommand.class,
          CollectCommand.class,
          HandoverCommand.class,
          ExplainCommand.class,
          RegistersCommand.class,
          VerifyCommand.class,
          RulesCommand.class,
          ConsoleCommand.class);

  @Option(names = "--debug", descriptionKey = "cli.debug", scope = CommandLine.ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // read where a failure is reported
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.help",
      scope = CommandLine.ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(names = "--version", versionHelp = true, descriptionKey = "cli.version")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    // What is shown depends on the rules, never on the language of the computer.
    Locale.setDefault(Locale.ROOT);
    // Before there are threads: SLF4J complains of those that log while it wakes up.
    LoggerFactory.getILoggerFactory();
    // Output is Chinese: UTF-8 whatever the locale says.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = run(out, err, given(arguments));
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return execute(commandLine(out, err, arguments), arguments);
  }

  /** Who starts it by a double-click gives no arguments, and wants the console. */
  private static String[] given(String[] arguments) {
    return arguments.length > 0 ? arguments : new String[] {"console"};
  }

  private static int execute(CommandLine commandLine, String[] arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      commandLine.getErr().println(Texts.get("cli.memory"));
      return Failures.COULD_NOT_RUN;
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static PrintWriter plain(PrintStream stream) {
    return new PrintWriter(
        new PlainWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
  }

  private static CommandLine commandLine(PrintStream out, PrintStream err, String[] arguments) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    CommandLine commandLine = new CommandLine(new Main(), new Commands(today));
    Commands.add(commandLine, arguments);
    Failures failures = new Failures();
    return commandLine
        .setExpandAtFiles(false)
        .registerConverter(LocalDate.class, new Day())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(plain(out))
        .setErr(plain(err))
        .setAdjustLineBreaksForWideCJKCharacters(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        Texts.get("cli.missing", Texts.get("cli.command")));
  }

  boolean debug() {
    return debug;
  }
}
