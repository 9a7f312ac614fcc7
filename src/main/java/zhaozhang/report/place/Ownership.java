package zhaozhang.report.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.Regulation;
import zhaozhang.report.json.AuditJson;
import zhaozhang.report.json.HandoverJson;
import zhaozhang.report.json.JsonFile;

/** Keeps the reports of one regulation apart from those of another. */
public final class Ownership {

  /** Whose a report is. */
  private record Owner(String institution, String regulation) {

    String said(String key, Object... before) {
      return Texts.get(
          key, Stream.concat(Stream.of(before), Stream.of(institution, regulation)).toArray());
    }
  }

  private Ownership() {}

  /**
   * Lets nobody write a report where another regulation's stands.
   *
   * @throws UserError if one does
   */
  public static void require(Path folder, Regulation ours) {
    another(folder, ours)
        .ifPresent(
            owner -> {
              throw new UserError(owner.said("regulation.another", folder));
            });
  }

  /**
   * Lets nobody write a workbook where another regulation's of the same kind stands.
   *
   * @param title of ours
   * @param kind what the titles of all of the kind end in
   * @throws UserError if one does
   */
  public static void requireBook(Path file, String title, String kind) {
    title(file)
        .filter(found -> found.endsWith(kind) && !found.equals(kind) && !found.equals(title))
        .ifPresent(
            found -> {
              throw new UserError(Texts.get("regulation.anothersBook", file, found));
            });
  }

  /** The title of a workbook; empty if it cannot be read, as one that is encrypted cannot. */
  private static Optional<String> title(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return book.getPackageProperties().getTitleProperty();
    } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException noBook) {
      return Optional.empty();
    }
  }

  /** That a report is another regulation's, in a phrase; empty if it is not, or does not say. */
  public static Optional<String> anothers(Path folder, Regulation ours) {
    return another(folder, ours).map(owner -> owner.said("regulation.others"));
  }

  private static Optional<Owner> another(Path folder, Regulation ours) {
    return Stream.of(AuditJson.FILE, HandoverJson.FILE)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .flatMap(file -> owner(file).stream())
        .filter(owner -> !ours.isThatOf(owner.institution(), owner.regulation()))
        .findFirst();
  }

  /** What stands before anything long in the file. */
  private static Optional<Owner> owner(Path file) {
    Map<String, String> head = new HashMap<>();
    try (JsonParser json =
        JsonFactory.builder()
            .build()
            .createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
      json.nextToken();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          break;
        }
        head.put(name, json.getString());
      }
    } catch (IOException | JacksonException damaged) {
      // Whoever reads all of it says what is wrong with it.
      return Optional.empty();
    }
    return head.containsKey(JsonFile.REGULATION)
        ? Optional.of(
            new Owner(
                head.getOrDefault(JsonFile.INSTITUTION, ""),
                head.getOrDefault(JsonFile.REGULATION, "")))
        : Optional.empty();
  }
}
