package zhaozhang.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import zhaozhang.base.Texts;
import zhaozhang.console.guard.Secret;
import zhaozhang.console.view.Frame;
import zhaozhang.console.view.ReportView;
import zhaozhang.console.view.RulesView;

/** Makes pages of templates. */
final class Pages {

  private static final int MOST_DIGITS = 7;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Secret csrf = Secret.random();
  private final String workspace;

  Pages(String workspace) {
    this.workspace = workspace;
  }

  Secret csrf() {
    return csrf;
  }

  /** A page of its own. */
  void show(Context context, String title, String section, String template, Object model) {
    render(context, template, Map.of("frame", frame(title, section), "model", model));
  }

  /** A page of a report. */
  void showReport(Context context, ReportView view, String template, Object model) {
    Frame frame = frame(view.title() + " " + view.name(), "reports");
    render(context, template, Map.of("frame", frame, "report", view, "model", model));
  }

  /** A page of the rules. */
  void showRules(Context context, RulesView view, String template, Object model) {
    Frame frame = frame(Texts.get("console.rules"), "rules");
    render(context, template, Map.of("frame", frame, "rules", view, "model", model));
  }

  private Frame frame(String title, String section) {
    return new Frame(title, section, csrf.text(), workspace);
  }

  /** A part that takes the place of what is shown. */
  void part(Context context, String template, Object model) {
    render(context, template, Map.of("model", model, "csrf", csrf.text()));
  }

  private void render(Context context, String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", values, output);
    context.html(output.toString()).contentType("text/html;charset=UTF-8");
  }

  /** Which page of a list is asked for, from 1. */
  static int number(Context context) {
    String page = context.queryParam("page");
    return Math.max(1, page == null ? 1 : digits(page));
  }

  /** A number of an address; 0 for anything else. */
  static int digits(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= MOST_DIGITS ? Integer.parseInt(text) : 0;
  }
}
