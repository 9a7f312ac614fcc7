package zhaozhang.rulebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;

/** Tells in which encoding a text was saved that should be UTF-8. */
final class Encodings {

  private Encodings() {}

  /** What to call the encoding of a text; null if it is UTF-8. */
  static @Nullable String other(byte[] bytes) {
    if (isUtf16(bytes)) {
      return "UTF-16";
    }
    if (is(StandardCharsets.UTF_8, bytes)) {
      return null;
    }
    return is(Charset.forName("GB18030"), bytes) ? "GBK" : Texts.get("rulebook.otherEncoding");
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** It begins with a mark of its byte order, or writes its line ends in two bytes. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
      return (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
    }
    int zeros = 0;
    for (byte one : bytes) {
      zeros += one == 0 ? 1 : 0;
    }
    return zeros > 1 && zeros > bytes.length / 10;
  }

  private static boolean is(Charset charset, byte[] bytes) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
