package zhaozhang.snapshot.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file out of a .zip, which ends where it said it would: what it said was judged before. */
public final class Unpacked extends FilterInputStream {

  private long left;

  private Unpacked(InputStream in, long declared) {
    super(in);
    this.left = declared;
  }

  static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    return new Unpacked(zip.getInputStream(entry), entry.getSize());
  }

  /**
   * Why an entry is not to be read; null if it is.
   *
   * @param entryName its name, levels joined by {@code /}
   */
  static @Nullable String wrong(String entryName, ZipEntry entry) {
    if (entryName.indexOf(0) >= 0) {
      return "limit.special";
    }
    boolean escapes =
        entryName.startsWith("/")
            || entryName.contains(":")
            || List.of(entryName.split("/")).contains("..");
    if (escapes) {
      return "limit.escapes";
    }
    if (bomb(entry.getSize(), entry.getCompressedSize())) {
      return "limit.packed";
    }
    return entry.getSize() > Limits.FILE_BYTES ? "limit.file" : null;
  }

  /** Whether it grows as no honest file does. */
  public static boolean bomb(long unpacked, long packed) {
    return unpacked > Limits.ANY_PACKING_BYTES && unpacked / Limits.PACKING > packed;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws ZipException {
    left -= read;
    if (left < 0) {
      throw new ZipException("larger than declared");
    }
  }
}
