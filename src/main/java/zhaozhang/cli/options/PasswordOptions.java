package zhaozhang.cli.options;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhaozhang.base.Encoding;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/**
 * The password of workbooks. It is never an argument: those are seen by everybody on the machine,
 * and kept in the history of the shell.
 */
public final class PasswordOptions {

  private static final String VARIABLE = "ZHAOZHANG_PASSWORD";
  private static final int MOST_BYTES = 64 << 10;

  @Option(names = "--password", descriptionKey = "cli.password")
  private boolean wanted;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.passwordFile")
  private @Nullable Path file;

  /**
   * The password, if one is wanted: the first line of the file, else asked for on the terminal,
   * else from the environment.
   *
   * @throws UserError if there is none to be had, or it cannot be one
   */
  public Optional<Password> get() {
    if (file != null) {
      return Optional.of(password(firstLine(file)));
    }
    return wanted ? Optional.of(password(asked())) : Optional.empty();
  }

  private static Password password(char[] characters) {
    try {
      if (characters.length == 0) {
        throw new UserError(Texts.get("password.empty"));
      }
      if (characters.length > Password.LONGEST) {
        throw new UserError(Texts.get("password.tooLong", Password.LONGEST));
      }
      return new Password(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  @SuppressWarnings("SystemConsoleNull") // The start scripts set jdk.console, so that it is null.
  private static char[] asked() {
    Console console = System.console();
    if (console != null) {
      return askedTwice(console);
    }
    String variable = System.getenv(VARIABLE);
    if (variable == null) {
      throw new UserError(Texts.get("password.nowhere", VARIABLE));
    }
    return variable.toCharArray();
  }

  private static char[] askedTwice(Console console) {
    char[] first = ask(console, "password.ask");
    char[] second = ask(console, "password.again");
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw new UserError(Texts.get("password.differ"));
    }
    return first;
  }

  private static char[] ask(Console console, String question) {
    char[] answer = console.readPassword("%s", Texts.get(question));
    return answer == null ? new char[0] : answer;
  }

  /** So much as the longest password can take, with lines after it: a device would never end. */
  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UserError(Texts.get("password.tooLarge", file, MOST_BYTES >> 10));
      }
      return bytes;
    }
  }

  private static char[] firstLine(Path file) {
    try {
      byte[] bytes = start(file);
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      Arrays.fill(bytes, (byte) 0);
      char[] all = text.array();
      int start = text.limit() > 0 && all[0] == Encoding.MARK ? 1 : 0;
      int end = start;
      while (end < text.limit() && all[end] != '\n' && all[end] != '\r') {
        end++;
      }
      char[] line = Arrays.copyOfRange(all, start, end);
      Arrays.fill(all, '\0');
      return line;
    } catch (CharacterCodingException e) {
      throw new UserError(Texts.get("password.notUtf8", file), e);
    } catch (IOException e) {
      throw new UserError(Texts.get("password.unreadable", file), e);
    }
  }
}
