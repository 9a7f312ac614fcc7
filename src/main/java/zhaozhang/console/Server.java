package zhaozhang.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import zhaozhang.audit.workspace.Uploads;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.guard.Gate;
import zhaozhang.console.guard.Secret;

/** The web server: it listens to this machine only, and gives what passes the gate to the site. */
final class Server implements AutoCloseable {

  private static final int HELD_IN_MEMORY_KB = 64;
  private static final long FORM_BYTES = 200_000;

  private final Javalin javalin;
  private final Presence presence;
  private final Site site;

  private Server(Javalin javalin, Presence presence, Site site) {
    this.javalin = javalin;
    this.presence = presence;
    this.site = site;
  }

  /**
   * @throws UserError if the port is taken
   */
  static Server start(Workspace workspace, Console.Options options, Secret token) {
    AtomicInteger port = new AtomicInteger();
    Gate gate = new Gate(token, port::get);
    Presence presence = new Presence();
    Site site = new Site(workspace, options, presence);
    Javalin javalin = Javalin.create(config -> configure(config, workspace, gate, site));
    try {
      port.set(javalin.start("127.0.0.1", options.port()).port());
    } catch (RuntimeException taken) {
      throw new UserError(Texts.get("console.portTaken", options.port()), taken);
    }
    return new Server(javalin, presence, site);
  }

  private static void configure(JavalinConfig config, Workspace workspace, Gate gate, Site site) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = FORM_BYTES;
    config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
    // What is uploaded passes through no folder that others can look into.
    config.jetty.multipartConfig.cacheDirectory(Uploads.passing(workspace).toString());
    config.jetty.multipartConfig.maxInMemoryFileSize(HELD_IN_MEMORY_KB, SizeUnit.KB);
    config.jetty.multipartConfig.maxFileSize(Uploads.MOST_FILE_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Uploads.MOST_BYTES, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(false);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
    config.jetty.modifyServletContextHandler(
        context -> {
          context.setErrorHandler(new PlainErrors());
          context.addFilter(new FilterHolder(gate), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    site.addTo(config.routes);
  }

  int port() {
    return javalin.port();
  }

  /** Waits until somebody ends the console, or nobody has a page open any more. */
  void awaitEnd() {
    presence.awaitEnd(site::busy);
  }

  @Override
  public void close() {
    site.close();
    javalin.stop();
  }
}
