package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.console.Console;

/** The console: a page in the browser, for those who use no terminal. */
@Command(name = "console", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class ConsoleCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORKSPACE",
      descriptionKey = "cli.console.workspace")
  private @Nullable Path workspace;

  @Option(names = "--no-browser", descriptionKey = "cli.console.noBrowser")
  private boolean noBrowser;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "cli.console.port")
  private int port;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Console.run(
        new Console.Options(
            workspace,
            Path.of(System.getProperty("zhaozhang.home", ".")),
            port,
            !noBrowser,
            () -> LocalDate.now(ZoneId.systemDefault()),
            Version.current()),
        out::println);
    return 0;
  }
}
