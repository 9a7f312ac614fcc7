package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody's LibreOffice, which opens a workbook and saves it again in its own way. */
final class LibreOffice {

  private static final String PROGRAM = "soffice";
  private static final long LIMIT_SECONDS = 120;

  private LibreOffice() {}

  static boolean installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
  }

  static void saveAgain(Path file) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("office");
    Process process =
        new ProcessBuilder(
                PROGRAM,
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                work.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("office.log").toFile())
            .start();
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "LibreOffice hangs");
    assertEquals(0, process.exitValue(), () -> "see " + work.resolve("office.log"));
    Files.move(work.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
  }
}
