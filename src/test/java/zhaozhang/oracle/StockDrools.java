package zhaozhang.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.definition.type.FactType;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import zhaozhang.engine.analysis.Definitions;
import zhaozhang.engine.partition.Columns;
import zhaozhang.engine.partition.Facts;
import zhaozhang.engine.stock.Calendar;
import zhaozhang.engine.stock.Reports;
import zhaozhang.model.finding.Environment;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.model.table.Workdays;

/** The files of the rules folder, byte for byte, compiled and fired by Drools as it comes. */
final class StockDrools {

  private static final String PACKAGE = "banfa";
  private static final String DIALECT = "drools.dialect.default";

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final KieBase base;

  private StockDrools(Vocabulary vocabulary, Definitions definitions, KieBase base) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.base = base;
  }

  /** Compiles all .drl files below a folder; nothing else of it is read. */
  static StockDrools compile(Path rules, Vocabulary vocabulary) throws IOException {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    try (Stream<Path> found = Files.walk(rules)) {
      for (Path file : found.filter(one -> one.toString().endsWith(".drl")).sorted().toList()) {
        files.write(
            "src/main/resources/" + PACKAGE + "/" + rules.relativize(file),
            services.getResources().newByteArrayResource(Files.readAllBytes(file), "UTF-8"));
      }
    }
    System.setProperty(DIALECT, "mvel");
    try {
      KieBuilder builder = services.newKieBuilder(files).buildAll();
      if (builder.getResults().hasMessages(Level.ERROR, Level.WARNING)) {
        throw new AssertionError(builder.getResults().getMessages());
      }
      KieBase base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
      RuleText text = new RuleText("", Files.readString(rules.resolve("词汇.drl")));
      return new StockDrools(
          vocabulary, Definitions.parse(vocabulary, text, new ArrayList<>()), base);
    } finally {
      System.clearProperty(DIALECT);
    }
  }

  /** What all rules report: rule, table, key and what tells apart, a line each. */
  SortedSet<String> findings(Snapshot snapshot, Snapshot lists, Environment environment) {
    DepartmentTree departments = DepartmentTree.of(vocabulary, snapshot);
    Workdays workdays = Workdays.of(vocabulary, lists);
    Calendar.set(workdays);
    Columns columns =
        new Columns(vocabulary, definitions, environment.with(departments).with(workdays));
    Facts facts = new Facts(vocabulary, vocabulary.tables(), columns, snapshot, lists, environment);
    Recorder recorder = new Recorder();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("报告", recorder);
      session.addEventListener(recorder);
      for (Table table : vocabulary.tables()) {
        for (Row row : facts.of(table)) {
          session.insert(recorder.known(fact(table, row, columns), row));
        }
      }
      session.fireAllRules();
      return recorder.findings;
    } finally {
      session.dispose();
    }
  }

  private Object fact(Table table, Row row, Columns columns) {
    FactType type = base.getFactType(PACKAGE, table.name());
    try {
      Object fact = type.newInstance();
      for (Column column : table.columns()) {
        Object value = columns.column(table, column.name()).of(row);
        type.set(fact, column.name(), value instanceof Unknown ? null : value);
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The global of the session. */
  @SuppressWarnings("UnicodeInCode")
  private static final class Recorder extends DefaultAgendaEventListener implements Reports {

    private final IdentityHashMap<Object, Row> rows = new IdentityHashMap<>();
    private final SortedSet<String> findings = new TreeSet<>();
    private String rule = "";
    private String leaver = "";

    Object known(Object fact, Row row) {
      rows.put(fact, row);
      return fact;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      Match match = event.getMatch();
      rule = match.getRule().getName().split(" ", 2)[0];
      leaver = "";
      for (Object fact : match.getObjects()) {
        Row row = rows.get(fact);
        if (row != null && row.table().isLeaver()) {
          leaver = row.identity();
        }
      }
    }

    @Override
    public void 违规(Object subject, String message) {
      add(subject, leaver);
    }

    @Override
    public void 违规(Object subject, @Nullable Object apart, String message) {
      add(subject, Row.display(apart));
    }

    @Override
    public void 缺失(String table, @Nullable Object key, String message) {
      findings.add(String.join("\n", rule, table, Row.display(key), leaver));
    }

    @Override
    public void 事项(Object subject, String type, @Nullable Object title) {
      add(subject, leaver);
    }

    @Override
    public void 接收人(Object receiver, @Nullable Object department, @Nullable Object reason) {
      add(receiver, Row.display(department));
    }

    @Override
    public void 确认(Object record, @Nullable Object message) {
      add(record, "");
    }

    @Override
    public void 不认(Object record, @Nullable Object reason) {
      add(record, "");
    }

    private void add(Object subject, String apart) {
      Row row = Objects.requireNonNull(rows.get(subject));
      findings.add(String.join("\n", rule, row.table().name(), row.identity(), apart));
    }
  }
}
