package zhaozhang.snapshot.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import zhaozhang.base.Texts;
import zhaozhang.base.TimelessZip;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.Limits;
import zhaozhang.snapshot.source.SourceFile;

/**
 * A workbook that Excel saved as "Strict Open XML" (ISO/IEC 29500 Strict), with the names of the
 * usual one: the library knows only these. The two differ in nothing else that is read, but for
 * days, which are texts there.
 */
final class StrictParts {

  /** How the types of relationships begin there. */
  static final String RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private static final Map<String, String> NAMES =
      Map.of(
          RELATIONSHIPS,
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main");

  /** A cell that holds a day as a text. */
  private static final Pattern DAY = Pattern.compile("(<(?:\\w+:)?c\\s[^<>]*?\\bt=[\"'])d([\"'])");

  private StrictParts() {}

  /**
   * The same workbook as the library knows them.
   *
   * @throws UserError if it is too large to be held in memory
   */
  static SourceFile renamed(SourceFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile parts = SheetParts.open(file);
        TimelessZip zip = new TimelessZip(out)) {
      long left = Limits.HELD_BYTES;
      for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
        try (InputStream in = parts.getInputStream(part)) {
          byte[] bytes = in.readNBytes((int) left + 1);
          left -= bytes.length;
          if (left < 0) {
            throw new UserError(Texts.get("limit.strict", file.name(), Limits.HELD_BYTES >> 20));
          }
          zip.add(part.getName(), to -> to.write(renamed(bytes)));
        }
      }
    }
    byte[] bytes = out.toByteArray();
    return new SourceFile(file.name(), () -> new ByteArrayInputStream(bytes), null);
  }

  /** Of one byte a letter, so that whatever else stands in a part stays as it is. */
  private static byte[] renamed(byte[] part) {
    String text = new String(part, ISO_8859_1);
    if (NAMES.keySet().stream().noneMatch(text::contains)) {
      return part;
    }
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return DAY.matcher(text).replaceAll("$1str$2").getBytes(ISO_8859_1);
  }
}
