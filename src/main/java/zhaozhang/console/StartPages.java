package zhaozhang.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhaozhang.audit.RulesInit;
import zhaozhang.audit.workspace.Reports;
import zhaozhang.audit.workspace.Samples;
import zhaozhang.audit.workspace.Uploads;
import zhaozhang.base.Texts;
import zhaozhang.console.view.Home;

/** The first page: how to begin, and the months that there are. */
final class StartPages {

  private static final int MONTH = "2025-10".length();

  private final Desk desk;

  StartPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", this::home);
    routes.get("/reports", this::newest);
    routes.post("/samples", this::samples);
    routes.post("/months", this::begin);
    routes.post("/rules/init", this::init);
  }

  private void home(Context context) {
    List<String> snapshots = desk.workspace().months();
    Set<String> reports =
        desk.reports().all().stream().map(Reports.Ref::name).collect(Collectors.toSet());
    TreeSet<String> names = new TreeSet<>(snapshots);
    names.addAll(reports);
    List<Home.Month> months = new ArrayList<>();
    for (String name : names.descendingSet()) {
      months.add(new Home.Month(name, snapshots.contains(name), reports.contains(name)));
    }
    desk.ahead(() -> prepare(snapshots));
    String month = desk.today().toString().substring(0, MONTH);
    desk.pages()
        .show(
            context,
            Texts.get("console.home"),
            "home",
            "home",
            new Home(month, months, Samples.there(desk.workspace()), desk.workspace().hasRules()));
  }

  /** What is most likely asked for next. */
  private void prepare(List<String> snapshots) {
    for (Reports.Ref newest : desk.reports().all().stream().limit(1).toList()) {
      desk.reports().find(newest.name()).ifPresent(desk.reports()::result);
    }
    for (String newest : snapshots.stream().limit(1).toList()) {
      desk.workspace()
          .snapshot(newest)
          .ifPresent(snapshot -> desk.reports().checklist(snapshot, desk.today()));
    }
  }

  private void newest(Context context) {
    List<Reports.Ref> all = desk.reports().all();
    Desk.go(context, all.isEmpty() ? "/" : "/report/" + all.get(0).name());
  }

  private void samples(Context context) {
    Samples.copy(desk.workspace());
    Desk.go(context, "/");
  }

  private void init(Context context) {
    RulesInit.write(desk.workspace().ownRules());
    RulePages.said(desk, context, "/rules", Texts.get("console.init"));
  }

  private void begin(Context context) {
    Samples.prepare(desk.workspace());
    String month = Desk.typed(context, "month");
    Uploads.Taken taken = Uploads.take(desk.workspace(), month, MonthPages.files(context));
    Desk.go(context, "/month/" + month + "?said=" + desk.notes().add(taken));
  }
}
