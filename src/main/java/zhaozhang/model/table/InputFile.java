package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import zhaozhang.base.Fingerprint;

/**
 * A file that the audit read, with what proves which one it was.
 *
 * @param name path below its folder, levels joined by {@code /}
 * @param bytes its size
 * @param sha256 its hash, 64 hexadecimal digits
 */
public record InputFile(String name, long bytes, String sha256) {

  public InputFile(String name, Fingerprint fingerprint) {
    this(name, fingerprint.bytes(), fingerprint.sha256());
  }

  public InputFile {
    requireNonNull(name, "name");
    requireNonNull(sha256, "sha256");
  }
}
