package zhaozhang.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Fingerprint;
import zhaozhang.base.Hashes;
import zhaozhang.base.Opener;
import zhaozhang.base.Texts;
import zhaozhang.base.TimelessZip;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.Manifest;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.place.Attachments;
import zhaozhang.report.place.WholeFile;
import zhaozhang.snapshot.source.SnapshotFiles;
import zhaozhang.snapshot.source.SourceFile;

/**
 * What proves the check before somebody leaves, in one .zip to be put away: the report, the
 * exported files that it cites, what people laid beside them, and a manifest of it all.
 */
public final class HandoverPack {

  private static final String ENDING = ".zip";

  /**
   * A pack that was written.
   *
   * @param evidence how many files besides those of the report are in it
   * @param sha256 of its manifest
   */
  public record Written(Path file, int evidence, String sha256) {}

  /** A file as it was recorded, and what is in it. */
  private record Packed(InputFile file, Opener content) implements Comparable<Packed> {

    @Override
    public int compareTo(Packed other) {
      return file.name().compareTo(other.file.name());
    }
  }

  private HandoverPack() {}

  /** Whether somebody means a pack, and not the folder of a report. */
  static boolean is(Path file) {
    return Files.isRegularFile(file) && file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Writes the pack beside the report, in the place of an earlier one.
   *
   * @param snapshot what was checked
   * @param report the folder of the report
   * @throws UserError if a file was changed since it was read, or the pack cannot be written
   */
  public static Written write(Handover handover, Path snapshot, Path report) {
    Path folder = report.toAbsolutePath().normalize();
    Path pack = folder.resolveSibling(folder.getFileName() + ENDING);
    Manifest manifest = ManifestFile.read(folder);
    try (SnapshotFiles files = SnapshotFiles.open(snapshot)) {
      List<Packed> evidence = evidence(handover, manifest, files);
      List<Packed> all = Stream.concat(own(folder, manifest), evidence.stream()).sorted().toList();
      byte[] sealed = ManifestFile.bytes(of(manifest, all));
      WholeFile.write(pack, staged -> zip(staged, all, sealed));
      return new Written(pack, evidence.size(), Hashes.sha256Hex(sealed));
    } catch (IOException e) {
      throw new UserError(Texts.get("handover.pack.error", pack), e);
    }
  }

  private static Stream<Packed> own(Path report, Manifest manifest) {
    return manifest.outputs().stream()
        .map(file -> new Packed(file, () -> Files.newInputStream(report.resolve(file.name()))));
  }

  /** The files of the snapshot that belong into the pack, in a folder of their own. */
  private static List<Packed> evidence(Handover handover, Manifest manifest, SnapshotFiles files) {
    Set<String> cited = cited(handover);
    Set<String> subjects = subjects(handover);
    Map<String, InputFile> read = Integrity.byName(manifest.inputs());
    List<Packed> evidence = new ArrayList<>();
    for (SourceFile file : files.files()) {
      InputFile known = read.get(file.name());
      if (known != null && (cited.contains(file.name()) || laidBeside(file.name(), subjects))) {
        String name = Texts.get("handover.pack.evidence") + "/" + file.name();
        evidence.add(new Packed(new InputFile(name, known.bytes(), known.sha256()), file));
      }
    }
    return evidence;
  }

  private static boolean laidBeside(String file, Set<String> subjects) {
    return Attachments.folder(file).filter(of -> subjects.contains(folded(of))).isPresent();
  }

  /** The files that the report names as evidence, of what is not known, too. */
  private static Set<String> cited(Handover handover) {
    Set<String> cited = new TreeSet<>();
    for (Dossier dossier : handover.dossiers()) {
      cited.add(dossier.person().source().file());
      dossier.gaps().unjudged().stream().map(Source::file).forEach(cited::add);
      items(dossier).flatMap(item -> item.sources().stream()).map(Source::file).forEach(cited::add);
      items(dossier)
          .flatMap(item -> Stream.ofNullable(item.progress().transfer()))
          .forEach(transfer -> cited.add(transfer.source().file()));
    }
    return cited;
  }

  /** By what people name the folder of what they lay beside: an account or the id of an item. */
  private static Set<String> subjects(Handover handover) {
    return handover.dossiers().stream()
        .flatMap(
            dossier ->
                Stream.concat(
                    Stream.of(dossier.person().account()), items(dossier).map(HeldItem::id)))
        .filter(subject -> !subject.isEmpty())
        .map(HandoverPack::folded)
        .collect(Collectors.toSet());
  }

  private static String folded(String subject) {
    return subject.strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<HeldItem> items(Dossier dossier) {
    return Stream.concat(dossier.items().stream(), dossier.alone().stream());
  }

  private static Manifest of(Manifest report, List<Packed> all) {
    return new Manifest(
        report.asOf(),
        report.version(),
        report.regulation(),
        report.previous(),
        report.inputs(),
        report.rules(),
        all.stream().map(Packed::file).toList(),
        List.of(),
        report.language());
  }

  private static void zip(Path place, List<Packed> all, byte[] manifest) throws IOException {
    try (TimelessZip zip = new TimelessZip(Files.newOutputStream(place))) {
      zip.add(ManifestFile.NAME, out -> out.write(manifest));
      for (Packed one : all) {
        if (!Fingerprint.of(one.content()).sha256().equals(one.file().sha256())) {
          throw new UserError(Texts.get("handover.pack.changed", one.file().name()));
        }
        try (InputStream in = one.content().open()) {
          zip.add(one.file().name(), in);
        }
      }
    }
  }

  /**
   * Compares a pack with its own manifest, and the files that it was made of, if they are given.
   *
   * @throws UserError if it is none, or cannot be read
   */
  static Integrity.Result verify(Path pack, @Nullable Path snapshot, @Nullable Path rules) {
    try (SnapshotFiles files = SnapshotFiles.open(pack)) {
      byte[] bytes = manifest(files).orElseThrow(() -> notOne(pack)).bytes();
      Manifest manifest = ManifestFile.read(bytes, pack.resolve(ManifestFile.NAME));
      List<InputFile> found =
          files.files().stream()
              .filter(file -> !file.name().equals(ManifestFile.NAME))
              .flatMap(file -> file.fingerprint().stream())
              .toList();
      Integrity integrity = Integrity.ofPack(manifest, found);
      integrity.compareSources(manifest, snapshot, rules);
      return integrity.result(String.valueOf(pack.getFileName()), Hashes.sha256Hex(bytes));
    } catch (IOException e) {
      throw new UserError(Texts.get("handover.pack.unreadable", pack), e);
    }
  }

  private static Optional<SourceFile> manifest(SnapshotFiles files) {
    return files.files().stream().filter(file -> file.name().equals(ManifestFile.NAME)).findFirst();
  }

  private static UserError notOne(Path pack) {
    return new UserError(Texts.get("handover.pack.none", pack));
  }
}
