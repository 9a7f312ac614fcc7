package zhaozhang.snapshot.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.source.Limits;

/**
 * Looks through a part of a workbook before a library does that believes what it says: that a cell
 * stands in a column which no spreadsheet has, or shows a text of which there are billions more, or
 * that the part is as large as declared. It comes by what that library passes over, too: which
 * cells are merged, and whether readings stand above texts.
 */
final class PartScan {

  private static final int BUFFER = 1 << 16;

  /** What is left of a tag when it is longer; a cell's never is. */
  private static final int TAG = 256;

  private static final Pattern REFERENCE =
      Pattern.compile("\\sref\\s*=\\s*[\"']([A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7})[\"']");

  private final String file;
  private final byte[] tag = new byte[TAG];
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private int tagLength;
  private int textLength;
  private int arrays;
  private byte quote;
  private boolean inTag;
  private boolean shared;
  private boolean readings;
  private long index = -1;

  /**
   * @param file that the part is of
   */
  PartScan(String file) {
    this.file = file;
  }

  /** The merged cells of the part, once it is looked through. */
  List<CellRangeAddress> merged() {
    return merged;
  }

  /** Whether it has readings above its texts, once it is looked through. */
  boolean readings() {
    return readings;
  }

  /**
   * Looks the part through.
   *
   * @param declared its size
   * @throws UserError if it is hostile
   */
  void check(InputStream in, long declared) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = declared;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw new UserError(Texts.get("limit.packed", file));
      }
      for (int i = 0; i < read; i++) {
        if (buffer[i] == 0) {
          // UTF-16: what it says would not be seen.
          throw unusual();
        }
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
      quote = 0;
      if (shared && index >= Limits.SHARED_TEXTS) {
        throw new UserError(Texts.get("limit.texts", file, index));
      }
    } else if (++textLength > Limits.CELL_CHARS * 3) {
      throw new UserError(Texts.get("limit.cell", file, Limits.CELL_CHARS));
    } else if (shared && index >= 0 && b == '&') {
      throw unusual();
    } else if (index >= 0 && b >= '0' && b <= '9') {
      index = Math.min(index * 10 + b - '0', Integer.MAX_VALUE);
    }
  }

  private void tagByte(byte b) {
    if (b == '>' && quote == 0) {
      inTag = false;
      textLength = 0;
      tag();
      return;
    }
    if (b == quote) {
      quote = 0;
    } else if (quote == 0 && (b == '"' || b == '\'') && !markup()) {
      quote = b;
    }
    if (tagLength < TAG) {
      tag[tagLength++] = b;
    } else if (++textLength > Limits.CELL_CHARS) {
      throw new UserError(Texts.get("limit.cell", file, Limits.CELL_CHARS));
    }
  }

  /** Whether it is a comment or the like, and no element. */
  private boolean markup() {
    return tagLength > 0 && (tag[0] == '!' || tag[0] == '?');
  }

  private UserError unusual() {
    return new UserError(Texts.get("limit.unusual", file));
  }

  private void tag() {
    if (markup()) {
      if (shared && index >= 0) {
        throw unusual();
      }
      return;
    }
    index = -1;
    if (is("c")) {
      if (tagLength == TAG || escaped()) {
        throw unusual();
      }
      int type = attribute('t');
      shared = type > 0 && tag[type] == 's' && !isLetter(type + 1);
      int address = attribute('r');
      if (address > 0 && isLetter(address + Limits.COLUMN_LETTERS)) {
        String column = new String(tag, address, tagLength - address, StandardCharsets.ISO_8859_1);
        throw new UserError(Texts.get("limit.address", file, column.replaceAll("[^A-Za-z].*", "")));
      }
    } else if (is("v")) {
      index = 0;
    } else if (is("f")) {
      int type = attribute('t');
      if (type > 0 && tag[type] == 'a' && ++arrays > Limits.ARRAY_FORMULAS) {
        throw new UserError(Texts.get("limit.formulas", file, Limits.ARRAY_FORMULAS));
      }
    } else if (is("mergeCell")) {
      mergedTag();
    } else if (is("rPh")) {
      readings = true;
    }
  }

  private void mergedTag() {
    Matcher range = REFERENCE.matcher(new String(tag, 0, tagLength, StandardCharsets.ISO_8859_1));
    if (merged.size() == Limits.MERGED) {
      throw new UserError(Texts.get("limit.merged", file, Limits.MERGED));
    }
    if (range.find()) {
      merged.add(CellRangeAddress.valueOf(range.group(1)));
    }
  }

  /** Whether a letter is written by its number. */
  private boolean escaped() {
    for (int i = 0; i < tagLength; i++) {
      if (tag[i] == '&') {
        return true;
      }
    }
    return false;
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
  private boolean is(String name) {
    int end = 0;
    while (end < tagLength && tag[end] > ' ' && tag[end] != '/') {
      end++;
    }
    int start = end - name.length();
    if (start < 0 || (start > 0 && tag[start - 1] != ':')) {
      return false;
    }
    int at = 0;
    while (at < name.length() && tag[start + at] == name.charAt(at)) {
      at++;
    }
    return at == name.length();
  }
}
