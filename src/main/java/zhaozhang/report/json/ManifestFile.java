package zhaozhang.report.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Hashes;
import zhaozhang.base.Labels;
import zhaozhang.base.Language;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.model.followup.Attachment;
import zhaozhang.model.table.InputFile;

/** The file {@code manifest.json} of a report. */
public final class ManifestFile {

  public static final String NAME = "manifest.json";

  /** The property that says which language a report is in; without it, Chinese. */
  private static final String LANGUAGE = "language";

  private static final String SCHEMA = "zhaozhang/manifest/1";

  private ManifestFile() {}

  public static boolean isIn(Path report) {
    return Files.isRegularFile(report.resolve(NAME));
  }

  /**
   * Reads the manifest of a report.
   *
   * @throws UserError if there is none, or it cannot be understood
   */
  public static Manifest read(Path report) {
    Path file = report.resolve(NAME);
    if (!isIn(report)) {
      throw new UserError(Texts.get("manifest.none", report));
    }
    try {
      return read(Files.readAllBytes(file), file);
    } catch (IOException e) {
      throw new UserError(Texts.get("manifest.unreadable", file), e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @param file where it stands
   * @throws UserError if it cannot be understood
   */
  public static Manifest read(byte[] bytes, Path file) {
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
      return new Reading(json).manifest();
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new UserError(Texts.get("manifest.unreadable", file), e);
    }
  }

  /** The hash of the manifest of a report, by which the next one knows it. */
  public static String sha256(Path report) {
    try {
      return Hashes.sha256Hex(Files.readAllBytes(report.resolve(NAME)));
    } catch (IOException e) {
      throw new UserError(Texts.get("manifest.unreadable", report.resolve(NAME)), e);
    }
  }

  public static void write(Manifest manifest, Path report) throws IOException {
    Files.write(report.resolve(NAME), bytes(manifest));
  }

  /** The file that it makes. */
  public static byte[] bytes(Manifest manifest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFile.write(out, json -> write(manifest, json));
    return out.toByteArray();
  }

  private static void write(Manifest manifest, JsonGenerator json) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("asOf", manifest.asOf().toString());
    json.writeStringProperty("version", manifest.version());
    JsonFile.regulation(json, manifest.regulation());
    if (manifest.language() != Language.CHINESE) {
      json.writeStringProperty(LANGUAGE, manifest.language().word());
    }
    json.writeName("previous");
    Manifest.Link previous = manifest.previous();
    if (previous == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringProperty("folder", previous.folder());
      json.writeStringProperty("sha256", previous.sha256());
      json.writeEndObject();
    }
    write("inputs", manifest.inputs(), json);
    write("rules", manifest.rules(), json);
    write("outputs", manifest.outputs(), json);
    JsonFile.attachments(json, manifest.attachments());
  }

  private static void write(String name, List<InputFile> files, JsonGenerator json) {
    JsonFile.array(
        json,
        name,
        files,
        file -> {
          json.writeStringProperty("file", file.name());
          json.writeNumberProperty("bytes", file.bytes());
          json.writeStringProperty("sha256", file.sha256());
        });
  }

  /** One reading of one manifest. What it does not know it passes over. */
  private static final class Reading {

    private final JsonParser json;
    private @Nullable String schema;
    private @Nullable LocalDate asOf;
    private String version = "";
    private String institution = "";
    private String regulation = "";
    private Manifest.@Nullable Link previous;
    private List<InputFile> inputs = List.of();
    private List<InputFile> rules = List.of();
    private List<InputFile> outputs = List.of();
    private List<Attachment> attachments = List.of();
    private Language language = Language.CHINESE;

    Reading(JsonParser json) {
      this.json = json;
    }

    Manifest manifest() {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case "schema" -> schema = json.getString();
          case "asOf" -> asOf = LocalDate.parse(json.getString());
          case "version" -> version = json.getString();
          case JsonFile.INSTITUTION -> institution = json.getString();
          case JsonFile.REGULATION -> regulation = json.getString();
          case LANGUAGE -> language = language(json.getString());
          case "previous" -> previous = link();
          case "inputs" -> inputs = files();
          case "rules" -> rules = files();
          case "outputs" -> outputs = files();
          case JsonFile.ATTACHMENTS -> attachments = attachments();
          default -> json.skipChildren();
        }
      }
      if (!Objects.equals(schema, SCHEMA) || asOf == null) {
        throw new IllegalArgumentException("schema " + schema);
      }
      Regulation whose = new Regulation(institution, regulation, "", "", "", "");
      return new Manifest(
          asOf, version, whose, previous, inputs, rules, outputs, attachments, language);
    }

    private static Language language(String word) {
      return Labels.find(Language.values(), Language::word, word).orElse(Language.CHINESE);
    }

    private Manifest.@Nullable Link link() {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return null;
      }
      String folder = "";
      String sha256 = null;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        if (name.equals("folder")) {
          folder = json.getString();
        } else if (name.equals("sha256")) {
          sha256 = token == JsonToken.VALUE_NULL ? null : json.getString();
        } else {
          json.skipChildren();
        }
      }
      // It becomes part of a path.
      if (folder.isEmpty() || folder.equals(".") || folder.matches(".*(\\.\\.|[/\\\\:]).*")) {
        throw new IllegalArgumentException("folder " + folder);
      }
      return new Manifest.Link(folder, sha256);
    }

    private List<InputFile> files() {
      return attachments().stream().map(Attachment::file).toList();
    }

    /** Files; of those that are no attachments, finding and report stay empty. */
    private List<Attachment> attachments() {
      List<Attachment> files = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        files.add(file());
      }
      return files;
    }

    private Attachment file() {
      String finding = "";
      String report = "";
      String file = "";
      String sha256 = "";
      long bytes = 0;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        switch (name) {
          case "finding" -> finding = json.getString();
          case "report" -> report = json.getString();
          case "file" -> file = json.getString();
          case "bytes" -> bytes = json.getLongValue();
          case "sha256" -> sha256 = json.getString();
          default -> json.skipChildren();
        }
      }
      return new Attachment(finding, report, new InputFile(file, bytes, sha256));
    }
  }
}
