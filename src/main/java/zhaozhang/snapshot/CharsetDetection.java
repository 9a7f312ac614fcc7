package zhaozhang.snapshot;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what a text file is encoded.
 *
 * @param charset the encoding
 * @param skip how many bytes of a byte order mark come first
 * @param clean whether every byte makes sense in it
 */
record CharsetDetection(Charset charset, int skip, boolean clean) {

  /** What Excel writes on Chinese Windows. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};
  private static final int BUFFER = 1 << 16;

  /** By its byte order mark, else UTF-8 if the whole file is well-formed UTF-8, else GB18030. */
  static CharsetDetection of(SourceFile file) throws IOException {
    CharsetDetection marked = byMark(file);
    if (marked != null) {
      return marked;
    }
    for (Charset charset : List.of(UTF_8, GB18030)) {
      if (decodes(file, charset)) {
        return new CharsetDetection(charset, 0, true);
      }
    }
    return new CharsetDetection(GB18030, 0, false);
  }

  /** The text from its beginning, its byte order mark left out. */
  Reader open(SourceFile file) throws IOException {
    InputStream in = file.open();
    in.skipNBytes(skip);
    return new BufferedReader(new InputStreamReader(in, charset), BUFFER);
  }

  private static @Nullable CharsetDetection byMark(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] start = in.readNBytes(UTF_8_MARK.length);
      if (startsWith(start, UTF_8_MARK)) {
        return new CharsetDetection(UTF_8, UTF_8_MARK.length, true);
      }
      if (startsWith(start, UTF_16LE_MARK)) {
        return new CharsetDetection(UTF_16LE, UTF_16LE_MARK.length, true);
      }
      if (startsWith(start, UTF_16BE_MARK)) {
        return new CharsetDetection(UTF_16BE, UTF_16BE_MARK.length, true);
      }
      return null;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean decodes(SourceFile file, Charset charset) throws IOException {
    try (InputStream in = file.open();
        Reader strict =
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      strict.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
