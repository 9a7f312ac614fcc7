package zhaozhang.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import zhaozhang.console.guard.Secret;
import zhaozhang.console.view.Frame;

/** Makes pages of templates. */
final class Pages {

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
    Frame frame = new Frame(title, section, csrf.text(), workspace);
    render(context, template, Map.of("frame", frame, "model", model));
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
}
