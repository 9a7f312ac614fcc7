package zhaozhang.audit;

import static java.util.stream.Collectors.toCollection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.base.TimelessZip;
import zhaozhang.base.UserError;
import zhaozhang.model.Source;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.table.InputFile;
import zhaozhang.report.json.ManifestFile;
import zhaozhang.report.place.ReportFiles;
import zhaozhang.snapshot.source.SnapshotFiles;
import zhaozhang.snapshot.source.SourceFile;

/**
 * A check before people leave as evidence to keep: its report, and those files of the snapshot that
 * hold what it found. Once unpacked, {@code verify} tells whether the report is as it was written,
 * and its manifest has the hash of every file.
 */
public final class HandoverPack {

  private HandoverPack() {}

  /**
   * A .zip of them; the same check, the same bytes.
   *
   * @param report the folder that the check was written to
   * @param snapshot what was checked
   * @throws UserError if either cannot be read
   */
  public static byte[] of(Handover handover, Path report, Path snapshot) {
    Set<String> found = evidence(handover);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TimelessZip zip = new TimelessZip(out);
        SnapshotFiles files = SnapshotFiles.open(snapshot)) {
      addReport(zip, report);
      for (SourceFile file : files.files()) {
        if (found.contains(file.name())) {
          add(zip, Texts.get("handover.pack.files") + "/" + file.name(), file.open());
        }
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("manifest.unreadableReport", report), e);
    }
    return out.toByteArray();
  }

  private static Set<String> evidence(Handover handover) {
    return handover.dossiers().stream()
        .flatMap(HandoverPack::sources)
        .map(Source::file)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<Source> sources(Dossier dossier) {
    return Stream.of(
            Stream.of(dossier.person().source()),
            dossier.gaps().unjudged().stream(),
            Stream.concat(dossier.items().stream(), dossier.alone().stream())
                .flatMap(item -> item.sources().stream()),
            dossier.items().stream()
                .flatMap(item -> Stream.ofNullable(item.progress().transfer()))
                .map(transfer -> transfer.source()))
        .flatMap(sources -> sources);
  }

  private static void addReport(TimelessZip zip, Path report) throws IOException {
    String folder = Texts.get("handover.kind") + "/";
    for (InputFile file : ReportFiles.of(report)) {
      add(zip, folder + file.name(), Files.newInputStream(report.resolve(file.name())));
    }
    Path manifest = report.resolve(ManifestFile.NAME);
    add(zip, folder + ManifestFile.NAME, Files.newInputStream(manifest));
  }

  private static void add(TimelessZip zip, String name, InputStream content) throws IOException {
    try (content) {
      zip.add(name, content);
    }
  }
}
