package zhaozhang.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * Writes the samples of this repository:
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 \
 *   -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
 *   zhaozhang.samples.SampleSnapshots samples
 * }</pre>
 */
public final class SampleSnapshots {

  public static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
  public static final YearMonth OCTOBER = YearMonth.of(2025, 10);

  private static final long SEED = 20250117;
  private static final int MEMBERS = 300;

  private SampleSnapshots() {}

  /**
   * Writes all samples.
   *
   * @param arguments the folder to write
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  /** A month of the samples, in memory. */
  public static SampleSnapshot snapshot(YearMonth month) {
    return SampleCollege.generate(SEED, MEMBERS, month);
  }

  static void write(Path folder) throws IOException {
    SampleSnapshot september = snapshot(SEPTEMBER);
    SampleSnapshot october = snapshot(OCTOBER);
    SnapshotFolder.write(september, folder.resolve(SEPTEMBER.toString()));
    SnapshotFolder.write(october, folder.resolve(OCTOBER.toString()));
    SampleLists.write(folder.resolve("清单"));
    Files.writeString(folder.resolve("README.md"), SamplesPage.of(september, october));
  }
}
