package zhaozhang.console.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;

/**
 * Lets a request in or refuses it, before anything reads it. What it asks, in this order:
 *
 * <ol>
 *   <li>Is it addressed to this machine by its own name? A foreign name may have been bound to it.
 *   <li>Is it a method that pages use?
 *   <li>Does a page of this console send it? So says the browser, which pages cannot make lie.
 *   <li>Does the browser hold the cookie of this launch? It is exchanged for the token once.
 * </ol>
 */
public final class Gate implements Filter {

  /** The parameter of the address that is printed. */
  public static final String TOKEN = "token";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /** Of the browser itself: typed, or a bookmark. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Secret token;
  private final Secret session = Secret.random();
  private final IntSupplier port;

  /**
   * @param token that opens the console
   * @param port known once the server listens
   */
  public Gate(Secret token, IntSupplier port) {
    this.token = token;
    this.port = port;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    if (any instanceof HttpServletRequest request
        && answer instanceof HttpServletResponse response) {
      Headers.set(response);
      Refusal refusal = refusal(request);
      if (refusal != null) {
        refuse(response, refusal);
      } else if (entering(request)) {
        enter(response);
      } else if (!entered(request)) {
        refuse(response, new Refusal(HttpServletResponse.SC_FORBIDDEN, "console.refused.token"));
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  private record Refusal(int status, String text) {}

  private @Nullable Refusal refusal(HttpServletRequest request) {
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    if (hosts.size() != 1 || !names().anyMatch(hosts.get(0)::equals)) {
      return new Refusal(421, "console.refused.host");
    }
    if (!METHODS.contains(request.getMethod())) {
      return new Refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "console.refused.method");
    }
    return ofThisConsole(request)
        ? null
        : new Refusal(HttpServletResponse.SC_FORBIDDEN, "console.refused.origin");
  }

  private Stream<String> names() {
    return Stream.of("127.0.0.1:", "localhost:").map(name -> name + port.getAsInt());
  }

  /**
   * What changes something must come from a page of this console. A browser that is told to keep
   * quiet about where it comes from calls that origin {@code null}, and says whether it is the same
   * in a header that no page can set.
   */
  private boolean ofThisConsole(HttpServletRequest request) {
    List<String> origins = Collections.list(request.getHeaders("Origin"));
    String site = request.getHeader("Sec-Fetch-Site");
    boolean changes = request.getMethod().equals("POST");
    if (changes && site != null && !site.equals("same-origin")) {
      return false;
    }
    // A link in a mail opens a page; nothing else of another site may ask for one.
    boolean page = "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    if (site != null && !OWN_SITES.contains(site) && !page) {
      return false;
    }
    if (origins.isEmpty()) {
      return !changes;
    }
    String origin = origins.get(0);
    return origins.size() == 1
        && (("http://" + request.getHeader("Host")).equals(origin)
            || (origin.equals("null") && "same-origin".equals(site)));
  }

  private boolean entering(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getRequestURI().equals("/")
        && token.is(request.getParameter(TOKEN));
  }

  /** To the same page without the token, which is to stay in no history. */
  private void enter(HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie", cookie() + "=" + session.text() + "; Path=/; HttpOnly; SameSite=Strict");
    response.setHeader("Location", "/");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private boolean entered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Stream.of(cookies)
            .filter(one -> one.getName().equals(cookie()))
            .anyMatch(one -> session.is(one.getValue()));
  }

  /** Cookies do not know ports: two consoles on one machine would take each other's. */
  private String cookie() {
    return "zhaozhang-" + port.getAsInt();
  }

  private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    response.setStatus(refusal.status());
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write(Texts.get(refusal.text()).getBytes(UTF_8));
  }
}
