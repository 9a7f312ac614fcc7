package zhaozhang.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * What is printed, but for characters that would move the cursor, colour the terminal or turn its
 * lines around: names of files and cells come from anybody.
 */
public final class PlainWriter extends FilterWriter {

  private static final Pattern RAW =
      Pattern.compile(
          "[\\p{Cc}&&[^\\r\\n]]|\\r(?!\\n)|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final String SHOWN = "\ufffd";

  public PlainWriter(Writer out) {
    super(out);
  }

  /** A text in one line: a name with a line break must not pass for a line of ours. */
  public static String line(String text) {
    return text.replaceAll("\\R", SHOWN);
  }

  @Override
  public void write(int character) throws IOException {
    write(String.valueOf((char) character));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(RAW.matcher(text.substring(offset, offset + length)).replaceAll(SHOWN));
  }
}
