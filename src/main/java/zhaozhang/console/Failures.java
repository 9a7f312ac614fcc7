package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.RulebookException;

/** Says in a sentence what went wrong, on a page; never more than people can use. */
final class Failures {

  /** A form of another launch, or of no page of this console. */
  static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** There is no such page. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Pages pages;

  Failures(Pages pages) {
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(
        UserError.class,
        (e, context) -> say(context, HttpStatus.OK, String.valueOf(e.getMessage())));
    routes.exception(
        RulebookException.class,
        (e, context) -> say(context, HttpStatus.OK, String.valueOf(e.getMessage())));
    routes.exception(
        Stale.class,
        (e, context) -> say(context, HttpStatus.FORBIDDEN, Texts.get("console.refused.stale")));
    routes.exception(
        Gone.class,
        (e, context) -> say(context, HttpStatus.NOT_FOUND, Texts.get("console.noPage")));
    routes.exception(
        Exception.class,
        (e, context) ->
            say(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                Texts.get("console.unexpected", e.getClass().getSimpleName())));
    routes.error(
        HttpStatus.NOT_FOUND,
        context -> say(context, HttpStatus.NOT_FOUND, Texts.get("console.noPage")));
  }

  private void say(Context context, HttpStatus status, String sentence) {
    pages.show(context.status(status), Texts.get("console.failed"), "", "failed", sentence);
  }
}
