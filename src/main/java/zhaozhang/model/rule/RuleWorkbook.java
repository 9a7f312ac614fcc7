package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A workbook in which each row is a rule. */
public final class RuleWorkbook implements RuleFile {

  private final String file;
  private final byte[] content;

  /**
   * @param file path below the rules folder
   * @param content the whole file
   */
  public RuleWorkbook(String file, byte[] content) {
    this.file = requireNonNull(file, "file");
    this.content = content.clone();
  }

  @Override
  public String file() {
    return file;
  }

  public int size() {
    return content.length;
  }

  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
