package zhaozhang.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .zip file in the making whose bytes follow from its entries alone, not from the clock. */
public final class TimelessZip implements AutoCloseable {

  /** The earliest that a .zip file can hold. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Writes the bytes of an entry; what it is given stays open. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final ZipOutputStream zip;

  public TimelessZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  public void add(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  public void add(String name, InputStream content) throws IOException {
    add(name, out -> content.transferTo(out));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
