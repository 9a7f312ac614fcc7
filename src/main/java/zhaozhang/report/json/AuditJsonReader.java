package zhaozhang.report.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Labels;
import zhaozhang.base.Texts;
import zhaozhang.model.Outcome;
import zhaozhang.model.Severity;
import zhaozhang.model.followup.EarlierAudit;
import zhaozhang.model.followup.EarlierAudit.EarlierFinding;
import zhaozhang.model.followup.EarlierAudit.EarlierRule;
import zhaozhang.model.followup.EarlierAudit.Size;

/** Reads the audit.json of an earlier report, of which it keeps what a later audit needs. */
public final class AuditJsonReader {

  /** What is read, in every report folder. */
  public static final String FILE = AuditJson.FILE;

  private static final Set<String> ALL = Set.of("schema", "asOf", "tables", "rules", "findings");
  private static final Set<String> LISTS = Set.of("missing", "incomplete");

  private final JsonParser json;
  private final Set<String> seen = new HashSet<>();
  private LocalDate asOf = LocalDate.EPOCH;
  private @Nullable String pseudonyms;
  private final Map<String, Size> tables = new HashMap<>();
  private final Map<String, EarlierRule> rules = new HashMap<>();
  private final List<EarlierFinding> findings = new ArrayList<>();
  private final Set<String> unreviewed = new HashSet<>();

  private AuditJsonReader(JsonParser json) {
    this.json = json;
  }

  /** Whether a folder holds what may be a report. */
  public static boolean mayRead(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * The day that a report is of, without reading all of it.
   *
   * @throws UnusableReport if there is no audit.json in the folder, or it is damaged or another
   *     program's
   */
  public static LocalDate day(Path folder) throws UnusableReport {
    return read(folder, Set.of("schema", "asOf")).asOf;
  }

  /** The fingerprint of the key to its pseudonyms; empty if people go by their names. */
  public static Optional<String> pseudonyms(Path folder) throws UnusableReport {
    return Optional.ofNullable(read(folder, Set.of("schema", "asOf")).pseudonyms);
  }

  /**
   * Reads a report.
   *
   * @throws UnusableReport if there is no audit.json in the folder, or it is damaged or another
   *     program's
   */
  public static EarlierAudit read(Path folder) throws UnusableReport {
    AuditJsonReader read = read(folder, ALL);
    return new EarlierAudit(read.asOf, read.tables, read.rules, read.findings, read.unreviewed);
  }

  private static AuditJsonReader read(Path folder, Set<String> wanted) throws UnusableReport {
    if (!mayRead(folder)) {
      throw new UnusableReport(Texts.get("history.none", FILE));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(FILE)));
        JsonParser json =
            JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
      AuditJsonReader reader = new AuditJsonReader(json);
      reader.read(wanted);
      return reader;
    } catch (IOException | JacksonException | DateTimeException e) {
      throw new UnusableReport(Texts.get("history.damaged", FILE), e);
    }
  }

  private void read(Set<String> wanted) throws UnusableReport {
    expect(json.nextToken() == JsonToken.START_OBJECT);
    // To the end where all is wanted, for a file cut off is not to be trusted.
    boolean toTheEnd = wanted.equals(ALL);
    while (toTheEnd || !seen.containsAll(wanted)) {
      String name = json.nextName();
      if (name == null) {
        break;
      }
      seen.add(name);
      json.nextToken();
      property(name, wanted);
    }
    expect(seen.containsAll(wanted));
    expect(!toTheEnd || json.currentToken() == JsonToken.END_OBJECT);
  }

  private void property(String name, Set<String> wanted) throws UnusableReport {
    switch (wanted.contains(name) ? name : "?" + name) {
      case "schema" -> {
        if (!AuditJson.SCHEMA.equals(json.getValueAsString())) {
          throw new UnusableReport(Texts.get("history.schema", FILE, AuditJson.SCHEMA));
        }
      }
      case "?pseudonyms" -> pseudonyms = string();
      case "asOf" -> asOf = LocalDate.parse(string());
      case "tables" -> records(Set.of("table", "file"), this::table);
      case "rules" -> records(Set.of("id", "article", "severity", "title", "outcome"), this::rule);
      case "findings" ->
          records(
              Set.of(
                  "id",
                  "rule",
                  "table",
                  "key",
                  "discriminator",
                  "department",
                  "message",
                  "firstSeen"),
              this::finding);
      case "?unreviewed" -> unreviewed();
      default -> json.skipChildren();
    }
  }

  private void unreviewed() throws UnusableReport {
    expect(json.currentToken() == JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      unreviewed.add(json.getString());
    }
    expect(json.currentToken() == JsonToken.END_ARRAY);
  }

  private interface Maker {
    void make(Properties properties) throws UnusableReport;
  }

  private void records(Set<String> needed, Maker maker) throws UnusableReport {
    expect(json.currentToken() == JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Properties properties = Properties.read(json, LISTS);
      expect(properties.texts().keySet().containsAll(needed));
      maker.make(properties);
    }
    expect(json.currentToken() == JsonToken.END_ARRAY);
  }

  private void table(Properties item) {
    // A table of which nothing could be read is none to compare with.
    if (item.get("file").isEmpty()) {
      return;
    }
    tables.merge(
        item.get("table"),
        new Size(item.get("file"), item.rows()),
        (first, more) -> first.plus(more.rows()));
  }

  private void rule(Properties item) throws UnusableReport {
    Outcome outcome = labelled(Outcome.values(), Outcome::word, item.get("outcome"));
    Severity severity = labelled(Severity.values(), Severity::word, item.get("severity"));
    boolean judged = item.listed() == 0 && outcome.judges();
    rules.put(
        item.get("id"), new EarlierRule(item.get("article"), item.get("title"), severity, judged));
  }

  private void finding(Properties item) throws UnusableReport {
    expect(rules.containsKey(item.get("rule")));
    findings.add(
        new EarlierFinding(
            item.get("id"),
            item.get("rule"),
            item.get("table"),
            item.get("key"),
            item.get("discriminator"),
            item.get("department"),
            item.texts().getOrDefault("division", item.get("department")),
            item.get("message"),
            item.waived(),
            LocalDate.parse(item.get("firstSeen"))));
  }

  private String string() throws UnusableReport {
    String value = json.getValueAsString();
    expect(value != null);
    return String.valueOf(value);
  }

  private static <E extends Enum<E>> E labelled(E[] values, Function<E, String> label, String found)
      throws UnusableReport {
    return Labels.find(values, label, found).orElseThrow(AuditJsonReader::damaged);
  }

  private static void expect(boolean holds) throws UnusableReport {
    if (!holds) {
      throw damaged();
    }
  }

  private static UnusableReport damaged() {
    return new UnusableReport(Texts.get("history.damaged", FILE));
  }
}
