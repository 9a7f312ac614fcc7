package zhaozhang.console;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.workspace.Launch;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Desktop;
import zhaozhang.base.Texts;
import zhaozhang.console.guard.Secret;

/** One launch of the console over a workspace, from the address that is printed to its end. */
public final class Console implements AutoCloseable {

  /**
   * How to start.
   *
   * @param workspace the folder to work in; null for the usual one
   * @param home the folder of the program
   * @param port to listen at; 0 for any that is free
   * @param browser whether to open the browser
   * @param today the day it is, as it may run for days
   * @param version of this program, for the record
   */
  public record Options(
      @Nullable Path workspace,
      Path home,
      int port,
      boolean browser,
      Supplier<LocalDate> today,
      String version) {

    public Options {
      requireNonNull(home, "home");
      requireNonNull(today, "today");
      requireNonNull(version, "version");
    }
  }

  private final Server server;
  private final Launch launch;
  private final String address;

  private Console(Server server, Launch launch, String address) {
    this.server = server;
    this.launch = launch;
    this.address = address;
  }

  /**
   * Runs until somebody ends it, or nobody has a page of it open any more. Where one runs over the
   * workspace already, it says where, and is done.
   *
   * @param say is given each line to print, the address first
   * @throws zhaozhang.base.UserError if the workspace cannot be used, or the port is taken
   */
  public static void run(Options options, Consumer<String> say) {
    Workspace workspace = Workspace.of(options.workspace(), options.home());
    String running = Launch.running(workspace).orElse(null);
    if (running != null) {
      say.accept(running);
      say.accept(Texts.get("console.runsAlready", workspace.folder()));
      show(running, options);
      return;
    }
    try (Console console = start(workspace, options)) {
      say.accept(console.address());
      say.accept(Texts.get("console.workspace", workspace.folder()));
      show(console.address(), options);
      console.server.awaitEnd();
      say.accept(Texts.get("console.ended"));
    }
  }

  private static void show(String address, Options options) {
    if (options.browser()) {
      Desktop.open(address);
    }
  }

  static Console start(Workspace workspace, Options options) {
    Launch launch = Launch.take(workspace);
    try {
      Secret token = Secret.random();
      Server server = Server.start(workspace, options, token);
      String address = "http://127.0.0.1:" + server.port() + "/?token=" + token.text();
      launch.at(address);
      return new Console(server, launch, address);
    } catch (RuntimeException e) {
      launch.close();
      throw e;
    }
  }

  /** With the token that opens it. */
  public String address() {
    return address;
  }

  @Override
  public void close() {
    server.close();
    launch.close();
  }
}
