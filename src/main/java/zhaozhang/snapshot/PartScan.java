package zhaozhang.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import zhaozhang.model.Texts;
import zhaozhang.model.UserError;

/**
 * Looks through the parts of a workbook before a library does that believes what they say: that a
 * cell stands in a column which no spreadsheet has, or shows a text of which there are billions
 * more, or that a part is as large as declared.
 */
final class PartScan {

  private static final int BUFFER = 1 << 16;

  /** What is left of a tag when it is longer: no attribute that counts stands so far behind. */
  private static final int TAG = 256;

  private final String file;
  private final byte[] tag = new byte[TAG];
  private int tagLength;
  private int textLength;
  private boolean inTag;
  private boolean shared;
  private long index = -1;

  private PartScan(String file) {
    this.file = file;
  }

  /**
   * Refuses a workbook of which a part is hostile.
   *
   * @throws UserError if it is
   */
  static void check(SourceFile file) throws IOException {
    try (ZipFile zip = LostTexts.open(file)) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > Limits.PARTS) {
        throw new UserError(Texts.get("limit.parts", file.name(), Limits.PARTS));
      }
      for (ZipArchiveEntry part : parts) {
        if (Unpacked.bomb(part.getSize(), part.getCompressedSize())) {
          throw new UserError(Texts.get("limit.packed", file.name()));
        }
        if (part.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
          try (InputStream in = zip.getInputStream(part)) {
            new PartScan(file.name()).check(in, part.getSize());
          }
        }
      }
    }
  }

  private void check(InputStream in, long declared) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = declared;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw new UserError(Texts.get("limit.packed", file));
      }
      for (int i = 0; i < read; i++) {
        if (inTag) {
          tagByte(buffer[i]);
        } else {
          textByte(buffer[i]);
        }
      }
    }
  }

  private void textByte(byte b) {
    if (b == '<') {
      inTag = true;
      tagLength = 0;
      if (shared && index >= Limits.SHARED_TEXTS) {
        throw new UserError(Texts.get("limit.texts", file, index));
      }
    } else if (++textLength > Limits.CELL_CHARS * 3) {
      throw new UserError(Texts.get("limit.cell", file, Limits.CELL_CHARS));
    } else if (index >= 0 && b >= '0' && b <= '9') {
      index = Math.min(index * 10 + b - '0', Integer.MAX_VALUE);
    }
  }

  private void tagByte(byte b) {
    if (b == '>') {
      inTag = false;
      textLength = 0;
      index = -1;
      tag();
    } else if (tagLength < TAG) {
      tag[tagLength++] = b;
    } else if (++textLength > Limits.CELL_CHARS) {
      throw new UserError(Texts.get("limit.cell", file, Limits.CELL_CHARS));
    }
  }

  private void tag() {
    if (is('c')) {
      int type = attribute('t');
      shared = type > 0 && tag[type] == 's' && !isLetter(type + 1);
      int address = attribute('r');
      if (address > 0 && isLetter(address + Limits.COLUMN_LETTERS)) {
        String column = new String(tag, address, tagLength - address, StandardCharsets.ISO_8859_1);
        throw new UserError(Texts.get("limit.address", file, column.replaceAll("[^A-Za-z].*", "")));
      }
    } else if (is('v')) {
      index = 0;
    }
  }

  /**
   * Where the value of an attribute begins, byte by byte: this is done for every cell; 0 if none.
   */
  private int attribute(char name) {
    for (int at = 1; at + 2 < tagLength; at++) {
      if (tag[at] == name && tag[at - 1] <= ' ') {
        int next = pastSpaces(at + 1);
        if (next < tagLength && tag[next] == '=') {
          int quote = pastSpaces(next + 1);
          return pastSpaces(quote + 1);
        }
      }
    }
    return 0;
  }

  /** The first place from one on that is no space. */
  private int pastSpaces(int from) {
    int at = from;
    while (at < tagLength && tag[at] <= ' ') {
      at++;
    }
    return Math.min(at, TAG - 1);
  }

  private boolean isLetter(int at) {
    return at < tagLength && Character.isLetter(tag[at]);
  }

  /** Whether it is an element of this name, whatever its namespace's prefix. */
  private boolean is(char name) {
    int end = 0;
    while (end < tagLength && tag[end] > ' ' && tag[end] != '/') {
      end++;
    }
    return end > 0 && tag[end - 1] == name && (end == 1 || tag[end - 2] == ':');
  }
}
