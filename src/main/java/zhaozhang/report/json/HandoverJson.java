package zhaozhang.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Dossier.Receiver;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HeldItem;

/** The results of the check before people leave, for machines. The same results, the same bytes. */
public final class HandoverJson {

  public static final String FILE = "handover.json";

  /** What the schema of every version begins with. */
  public static final String SCHEMA_PREFIX = "zhaozhang/handover/";

  private static final String SCHEMA = SCHEMA_PREFIX + "1";

  private final JsonGenerator json;

  private HandoverJson(JsonGenerator json) {
    this.json = json;
  }

  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  public static void write(Handover handover, OutputStream out) throws IOException {
    JsonFile.write(out, json -> new HandoverJson(json).write(handover));
  }

  private void write(Handover handover) {
    json.writeStringProperty("schema", SCHEMA);
    JsonFile.regulation(json, handover.run().regulation());
    json.writeStringProperty("asOf", handover.asOf().toString());
    json.writeStringProperty("snapshot", handover.snapshot());
    if (handover.days().isPresent()) {
      json.writeNumberProperty("within", handover.days().getAsInt());
      JsonFile.array(json, "members", handover.dossiers(), this::dossier);
      JsonFile.texts(json, "withoutAccount", handover.withoutAccount());
    } else {
      handover.dossiers().forEach(this::dossier);
    }
    JsonFile.problems(json, handover.problems());
  }

  private void dossier(Dossier dossier) {
    Person person = dossier.person();
    json.writeStringProperty("member", person.account());
    json.writeStringProperty("name", person.name());
    json.writeStringProperty("department", person.department());
    json.writeStringProperty("leaves", day(person.leavingDay()));
    json.writeStringProperty("verdict", dossier.verdict().word());
    JsonFile.texts(json, "missing", dossier.gaps().missing());
    JsonFile.texts(json, "incomplete", dossier.gaps().incomplete());
    JsonFile.sources(json, "unjudged", dossier.gaps().unjudged());
    String proposed = dossier.proposed().map(Receiver::account).orElse("");
    JsonFile.array(json, "items", dossier.items(), item -> item(item, proposed));
    JsonFile.array(json, "alone", dossier.alone(), item -> item(item, proposed));
  }

  private void item(HeldItem item, String proposed) {
    json.writeStringProperty("table", item.table());
    json.writeStringProperty("key", item.key());
    json.writeStringProperty("type", item.type());
    json.writeStringProperty("id", item.id());
    json.writeStringProperty("name", item.name());
    json.writeStringProperty("state", item.state().word());
    JsonFile.texts(json, "open", item.progress().reasons());
    json.writeStringProperty("receiver", item.receiver());
    json.writeStringProperty("proposed", proposed);
    json.writeStringProperty("confirmed", day(item.confirmedOn()));
    json.writeBooleanProperty("only", item.only());
    JsonFile.texts(json, "reasons", item.reasons());
    JsonFile.sources(json, "sources", item.sources());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
