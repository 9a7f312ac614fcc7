package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.Verifications;
import zhaozhang.audit.workspace.Uploads;
import zhaozhang.audit.workspace.VerificationRecord;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.console.view.VerificationView;

/** What a person has to verify, and what was verified. */
final class VerificationPages {

  private static final List<String> FIELDS =
      List.of("article", "seen", "result", "by", "on", "basis");

  private final Desk desk;

  VerificationPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/verifications", this::page);
    routes.post("/verifications", this::record);
  }

  private void page(Context context) {
    String said = context.queryParam("said");
    VerificationView.Said what =
        desk.notes()
            .find(said == null ? "" : said, VerificationView.Said.class)
            .orElse(VerificationView.Said.NOTHING);
    Verifications verifications = Verifications.of(desk.workspace().rules(), desk.today());
    desk.pages()
        .show(
            context,
            Texts.get("console.verifications"),
            "verifications",
            "verifications",
            new VerificationView(verifications.items(), desk.today(), what));
  }

  /** One after another: each rests on what the one before wrote. */
  private synchronized void record(Context context) {
    Map<String, String> typed =
        FIELDS.stream()
            .collect(Collectors.toMap(Function.identity(), field -> Desk.typed(context, field)));
    VerificationView.Said said;
    try {
      VerificationRecord.write(desk.workspace(), request(context, typed), desk.today());
      said = new VerificationView.Said(Texts.get("console.verified"), "", Map.of());
    } catch (UserError e) {
      said = new VerificationView.Said("", String.valueOf(e.getMessage()), typed);
    }
    String place = said.problem().isEmpty() ? "" : "#said";
    Desk.go(context, "/verifications?said=" + desk.notes().add(said) + place);
  }

  private static VerificationRecord.Request request(Context context, Map<String, String> typed) {
    return new VerificationRecord.Request(
        typed.getOrDefault("article", ""),
        typed.getOrDefault("seen", ""),
        passed(typed.getOrDefault("result", "")),
        typed.getOrDefault("by", ""),
        typed.getOrDefault("on", ""),
        typed.getOrDefault("basis", ""),
        evidence(context));
  }

  private static @Nullable Boolean passed(String result) {
    return switch (result) {
      case "passed" -> Boolean.TRUE;
      case "failed" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static Uploads.@Nullable Given evidence(Context context) {
    return MonthPages.files(context).stream()
        .filter(file -> !file.name().isEmpty())
        .findFirst()
        .orElse(null);
  }
}
