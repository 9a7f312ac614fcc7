package zhaozhang.snapshot.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.Limits;
import zhaozhang.snapshot.source.SourceFile;
import zhaozhang.snapshot.source.Unpacked;

/** Looks through the parts of a workbook before a library reads it. */
final class WorkbookScan {

  private WorkbookScan() {}

  /**
   * What a library passes over; names of parts are in small letters.
   *
   * @param merged the merged cells of each part that has any
   * @param readings the parts with readings above texts
   * @param sheets the parts of sheets by the ids of the relationships that lead to them
   * @param strict whether it was saved as "Strict Open XML"
   */
  record Passed(
      Map<String, List<CellRangeAddress>> merged,
      Set<String> readings,
      Map<String, String> sheets,
      boolean strict) {}

  /**
   * Refuses a workbook of which a part is hostile.
   *
   * @throws UserError if it is
   */
  static Passed check(SourceFile file) throws IOException, XMLStreamException {
    Map<String, List<CellRangeAddress>> merged = new HashMap<>();
    Set<String> readings = new HashSet<>();
    try (ZipFile zip = SheetParts.open(file)) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > Limits.PARTS) {
        throw new UserError(Texts.get("limit.parts", file.name(), Limits.PARTS));
      }
      Set<String> names = new HashSet<>();
      // Two parts of one name: which of them a reader takes, nobody can say.
      if (!parts.stream().map(WorkbookScan::nameOf).allMatch(names::add)) {
        throw new UserError(Texts.get("limit.unusual", file.name()));
      }
      long unpacked = parts.stream().mapToLong(ZipArchiveEntry::getSize).sum();
      if (Unpacked.bomb(unpacked, file.bytesPacked())) {
        throw new UserError(Texts.get("limit.packed", file.name()));
      }
      for (ZipArchiveEntry part : parts) {
        if (Unpacked.bomb(part.getSize(), part.getCompressedSize())) {
          throw new UserError(Texts.get("limit.packed", file.name()));
        }
        try (InputStream in = zip.getInputStream(part)) {
          // A sheet may have any name; pictures and the like are not looked through.
          PushbackInputStream whole = new PushbackInputStream(in, 2);
          if (nameOf(part).endsWith(".xml") || text(whole)) {
            PartScan scan = new PartScan(file.name());
            scan.check(whole, part.getSize());
            if (!scan.merged().isEmpty()) {
              merged.put(nameOf(part), scan.merged());
            }
            if (scan.readings()) {
              readings.add(nameOf(part));
            }
          }
        }
      }
      return new Passed(merged, readings, SheetParts.byId(zip), SheetParts.strict(zip));
    }
  }

  private static String nameOf(ZipArchiveEntry part) {
    return part.getName().toLowerCase(Locale.ROOT);
  }

  /** Whether it begins as XML may: with a tag or a space, in whatever encoding. */
  private static boolean text(PushbackInputStream part) throws IOException {
    byte[] start = part.readNBytes(2);
    part.unread(start);
    int first = start.length == 0 ? 0 : start[0] & 0xff;
    int second = start.length < 2 ? 0 : start[1] & 0xff;
    return first == '<'
        || (first > 0 && first <= ' ' && second >= ' ')
        || (first == 0 && second == '<')
        || (first == 0xef && second == 0xbb)
        || first + second == 0xff + 0xfe;
  }
}
