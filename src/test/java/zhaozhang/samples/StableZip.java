package zhaozhang.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files without the clock. */
public final class StableZip {

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2025, 1, 17, 0, 0);

  private StableZip() {}

  /** The same entries, all of one fixed time. */
  public static void rewrite(byte[] zip, OutputStream target) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(target)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(entry);
        in.transferTo(out);
        out.closeEntry();
      }
    }
  }
}
