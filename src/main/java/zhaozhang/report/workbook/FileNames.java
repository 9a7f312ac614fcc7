package zhaozhang.report.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of files that any system accepts, no two of them the same. */
public final class FileNames {

  private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^[. ]+|[. ]+$");
  // Windows keeps these names for devices, whatever the extension.
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
  // A file name has at most 255 bytes, a Han character up to four.
  private static final int LONGEST = 55;

  private final Set<String> taken = new HashSet<>();

  /** The safe name of what is called so, another one each time. */
  public String unique(String called) {
    String name = safe(called);
    String candidate = name;
    for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
      candidate = name + "(" + number + ")";
    }
    return candidate;
  }

  private static String safe(String called) {
    String safe = UNSAFE.matcher(called).replaceAll("_");
    int length = safe.codePointCount(0, safe.length());
    String name = safe.substring(0, safe.offsetByCodePoints(0, Math.min(length, LONGEST)));
    return RESERVED.matcher(name).matches() ? "_" + name : name;
  }
}
