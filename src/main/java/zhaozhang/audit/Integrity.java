package zhaozhang.audit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.Manifest;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.place.Attachments;
import zhaozhang.report.place.ReportChain;
import zhaozhang.report.place.ReportFiles;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.snapshot.SnapshotReader;

/** Says what was changed since a report was written, and whether the chain of months holds. */
public final class Integrity {

  private static final String WORKBOOK = ".xlsx";
  private static final String DOCUMENT = ".docx";

  /**
   * Something that is not as it was recorded.
   *
   * @param sentence says what
   * @param expected whether working with a report brings it about: people fill in its workbooks
   */
  public record Difference(String sentence, boolean expected) {}

  /**
   * What was looked at and what was found.
   *
   * @param months the names of the reports of the chain, the newest first
   * @param sha256 of the manifest of the newest
   */
  public record Result(List<Difference> differences, List<String> months, String sha256) {

    public Result {
      differences = List.copyOf(differences);
      months = List.copyOf(months);
    }
  }

  private final List<Difference> differences = new ArrayList<>();
  private final List<String> months = new ArrayList<>();

  private Integrity() {}

  /**
   * Compares a report, and those before it that stand beside it, with what their manifests record;
   * or the pack of a handover, which stands by itself.
   *
   * @param snapshot what it was made of, null if that is not to be compared
   * @param rules the rules folder it was made by, null if that is not to be compared
   * @throws UserError if the report has no manifest, or something cannot be read
   */
  public static Result of(Path report, @Nullable Path snapshot, @Nullable Path rules) {
    return HandoverPack.is(report)
        ? HandoverPack.verify(report, snapshot, rules)
        : ofFolder(report, snapshot, rules);
  }

  private static Result ofFolder(Path report, @Nullable Path snapshot, @Nullable Path rules) {
    Path folder = report.toAbsolutePath().normalize();
    ReportChain.mend(folder);
    Manifest manifest = ManifestFile.read(folder);
    Texts.speak(manifest.language());
    Integrity integrity = new Integrity();
    integrity.compareOutputs(folder, manifest, "");
    integrity.compareSources(manifest, snapshot, rules);
    integrity.follow(folder, manifest);
    return new Result(integrity.differences, integrity.months, ManifestFile.sha256(folder));
  }

  /**
   * Compares what was put away with its own manifest.
   *
   * @param found all files that are there but the manifest
   */
  static Integrity ofPack(Manifest manifest, List<InputFile> found) {
    Integrity integrity = new Integrity();
    integrity.compare(manifest.outputs(), found, "verify.pack.", "");
    return integrity;
  }

  /** What was found of a pack, of which nobody knows an earlier one. */
  Result result(String name, String sha256) {
    return new Result(differences, List.of(name), sha256);
  }

  void compareSources(Manifest manifest, @Nullable Path snapshot, @Nullable Path rules) {
    if (snapshot != null) {
      compare(manifest.inputs(), SnapshotReader.files(snapshot), "verify.input.", "");
    }
    if (rules != null) {
      compare(manifest.rules(), RulebookReader.files(rules), "verify.rule.", "");
    }
  }

  private void compareOutputs(Path folder, Manifest manifest, String prefix) {
    months.add(name(folder));
    compare(manifest.outputs(), ReportFiles.of(folder), "verify.output.", prefix);
    compareAttachments(folder, manifest);
  }

  /** A report that was replaced lies beside the new one under another name. */
  private void compareAttachments(Path folder, Manifest manifest) {
    if (manifest.attachments().isEmpty()) {
      return;
    }
    Set<String> there =
        ReportChain.all(folder).stream()
            .flatMap(report -> Attachments.in(report).stream())
            .map(found -> found.file().sha256())
            .collect(toSet());
    manifest.attachments().stream()
        .filter(one -> !there.contains(one.file().sha256()))
        .forEach(
            one ->
                differs(
                    "verify.attachment.missing",
                    one.report() + "/" + one.file().name(),
                    name(folder)));
  }

  private void compare(
      List<InputFile> recorded, List<InputFile> found, String kind, String prefix) {
    Map<String, InputFile> before = byName(recorded);
    Map<String, InputFile> now = byName(found);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      InputFile was = before.get(name);
      InputFile is = now.get(name);
      if (was == null) {
        added(kind, prefix + name);
      } else if (is == null) {
        differs(kind + "missing", prefix + name);
      } else if (!was.sha256().equals(is.sha256())) {
        changed(kind, prefix + name);
      }
    }
  }

  static Map<String, InputFile> byName(List<InputFile> files) {
    return files.stream()
        .collect(toMap(InputFile::name, identity(), (first, again) -> first, TreeMap::new));
  }

  /** Workbooks that came back are put below the report, wherever people like. */
  private void added(String kind, String name) {
    if (kind.equals("verify.output.") && Attachments.hold(name)) {
      differences.add(new Difference(Texts.get("verify.attachment.added", name), true));
    } else if (kind.equals("verify.output.") && name.endsWith(WORKBOOK)) {
      differences.add(new Difference(Texts.get("verify.workbook.added", name), true));
    } else {
      differs(kind + "added", name);
    }
  }

  private void changed(String kind, String name) {
    if (kind.equals("verify.output.") && name.endsWith(WORKBOOK)) {
      differences.add(new Difference(Texts.get("verify.workbook.changed", name), true));
    } else if (kind.equals("verify.output.") && name.endsWith(DOCUMENT)) {
      differences.add(new Difference(Texts.get("verify.document.changed", name), true));
    } else {
      differs(kind + "changed", name);
    }
  }

  private void differs(String key, Object... arguments) {
    differences.add(new Difference(Texts.get(key, arguments), false));
  }

  /** Goes back from month to month. */
  private void follow(Path newest, Manifest manifest) {
    Path later = newest;
    Manifest current = manifest;
    for (Optional<Path> at = earlier(later, current);
        at.isPresent();
        at = earlier(later, current)) {
      Path folder = at.get();
      Optional<Manifest> read = readEarlier(folder);
      if (read.isEmpty()) {
        return;
      }
      if (!read.get().asOf().isBefore(current.asOf())) {
        differs("verify.chain.order", name(folder), name(later));
        return;
      }
      later = folder;
      current = read.get();
      compareOutputs(later, current, name(later) + "/");
    }
  }

  /** The report before one; where that is missing, the newest of those before it that are there. */
  private Optional<Path> earlier(Path later, Manifest manifest) {
    if (manifest.link().isEmpty()) {
      return Optional.empty();
    }
    Manifest.Link link = manifest.link().get();
    Path folder = later.resolveSibling(link.folder());
    if (!Files.isDirectory(folder)) {
      differs("verify.chain.missing", link.folder(), name(later));
      return ReportChain.newestBefore(later, manifest.asOf()).filter(ManifestFile::isIn);
    }
    if (!ManifestFile.isIn(folder)) {
      if (link.sha256() != null) {
        differs("verify.chain.noManifest", link.folder());
      }
      return Optional.empty();
    }
    compareLink(link, folder, later);
    return Optional.of(folder);
  }

  private void compareLink(Manifest.Link link, Path folder, Path later) {
    String recorded = link.sha256();
    if (recorded == null || recorded.equals(ManifestFile.sha256(folder))) {
      return;
    }
    Path drivenOut = ReportChain.drivenOut(folder);
    boolean again = ManifestFile.isIn(drivenOut) && recorded.equals(ManifestFile.sha256(drivenOut));
    differs(
        again ? "verify.chain.again" : "verify.chain.altered",
        link.folder(),
        name(later),
        name(drivenOut));
  }

  private Optional<Manifest> readEarlier(Path folder) {
    try {
      return Optional.of(ManifestFile.read(folder));
    } catch (UserError unreadable) {
      differs("verify.chain.unreadable", name(folder));
      return Optional.empty();
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
