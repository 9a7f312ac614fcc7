package zhaozhang.base;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what a text may be encoded: UTF-8, UTF-16, UTF-32, or what Excel writes on Chinese Windows.
 *
 * @param charset the encoding
 * @param skip how many bytes of a byte order mark come first
 * @param bytes what to do about bytes that make no sense in it
 */
public record Encoding(Charset charset, int skip, CodingErrorAction bytes) {

  /** What Excel writes on Chinese Windows, and what names the entries of a .zip made there. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** The byte order mark, as a character. */
  public static final char MARK = '\ufeff';

  private static final int START = 4096;

  /** Some Han characters have a zero too, in their lower byte. */
  private static final int MOSTLY = 4;

  /** One delimiter, digit or line break at least in so many bytes; a stray NUL is another thing. */
  private static final int MOST_BYTES_OF_A_DELIMITER = 100;

  private static final Encoding LAST_RESORT = new Encoding(GB18030, 0, CodingErrorAction.REPLACE);

  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final byte[] UTF_32LE_MARK = {(byte) 0xff, (byte) 0xfe, 0, 0};
  private static final byte[] UTF_32BE_MARK = {0, 0, (byte) 0xfe, (byte) 0xff};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};

  /**
   * What its byte order mark says, else UTF-8 if the whole file is well-formed UTF-8, else GB18030:
   * to be tried in turn until one can be read to the end, so that the file is read but once.
   */
  private static List<Encoding> candidates(byte[] start) {
    Encoding marked = byMark(start);
    if (marked == null) {
      marked = byZeros(start);
    }
    return marked != null
        ? List.of(marked)
        : List.of(
            new Encoding(UTF_8, 0, CodingErrorAction.REPORT),
            new Encoding(GB18030, 0, CodingErrorAction.REPORT),
            LAST_RESORT);
  }

  /** Does something with the text of a file, from its beginning. */
  @FunctionalInterface
  public interface TextFunction<T> {
    T apply(Encoding encoding) throws IOException;
  }

  /**
   * Does something with a file in the first of its encodings that turns out to be right.
   *
   * @param function may be called several times, with one encoding after the other
   */
  public static <T> T inTurn(Opener file, TextFunction<T> function) throws IOException {
    for (Encoding encoding : candidates(start(file))) {
      try {
        return function.apply(encoding);
      } catch (CharacterCodingException e) {
        // Then in another encoding.
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
          throw e.getCause();
        }
      }
    }
    throw new IllegalStateException("no encoding reads " + file);
  }

  /** In what a whole text is encoded. */
  public static Encoding of(byte[] text) {
    byte[] start = Arrays.copyOf(text, Math.min(text.length, START));
    return candidates(start).stream()
        .filter(encoding -> encoding.makesSenseOf(text))
        .findFirst()
        .orElse(LAST_RESORT);
  }

  private boolean makesSenseOf(byte[] text) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(text, skip, text.length - skip));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether a file that begins so has a byte order mark. */
  public static boolean isMarked(byte[] start) {
    return byMark(start) != null;
  }

  /** Whether the file is in no encoding that is known. */
  public boolean lastResort() {
    return equals(LAST_RESORT);
  }

  /** The text from its beginning, its byte order mark left out. */
  public Reader open(Opener file) throws IOException {
    InputStream in = file.open();
    in.skipNBytes(skip);
    return new InputStreamReader(
        in, charset.newDecoder().onMalformedInput(bytes).onUnmappableCharacter(bytes));
  }

  private static byte[] start(Opener file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes(START);
    }
  }

  private static @Nullable Encoding byMark(byte[] start) {
    if (startsWith(start, UTF_8_MARK)) {
      return marked(UTF_8, UTF_8_MARK);
    }
    if (startsWith(start, UTF_32LE_MARK)) {
      return marked(UTF_32LE, UTF_32LE_MARK);
    }
    if (startsWith(start, UTF_32BE_MARK)) {
      return marked(UTF_32BE, UTF_32BE_MARK);
    }
    if (startsWith(start, UTF_16LE_MARK)) {
      return marked(UTF_16LE, UTF_16LE_MARK);
    }
    return startsWith(start, UTF_16BE_MARK) ? marked(UTF_16BE, UTF_16BE_MARK) : null;
  }

  /** Only UTF-16 has zeros in its texts, nearly all of them in the higher bytes of delimiters. */
  private static @Nullable Encoding byZeros(byte[] start) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        even += (i + 1) % 2;
        odd += i % 2;
      }
    }
    int few = start.length / MOST_BYTES_OF_A_DELIMITER;
    if (odd > few && odd > MOSTLY * even) {
      return marked(UTF_16LE, new byte[0]);
    }
    return even > few && even > MOSTLY * odd ? marked(UTF_16BE, new byte[0]) : null;
  }

  private static Encoding marked(Charset charset, byte[] mark) {
    return new Encoding(charset, mark.length, CodingErrorAction.REPLACE);
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
