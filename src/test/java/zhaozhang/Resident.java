package zhaozhang;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import zhaozhang.base.Language;
import zhaozhang.base.Texts;
import zhaozhang.cli.Main;
import zhaozhang.rulebook.FolderLanguage;

/**
 * Runs one command of the program after the other, each as if it was started, but for what is
 * loaded and compiled already. Not in the package of Main, which has the version of its .jar only
 * if that is where its first class comes from.
 */
public final class Resident {

  /** Where what the running command prints goes to, on whatever way. */
  private static final class Printed extends OutputStream {

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int one) {
      bytes.write(one);
    }

    @Override
    public synchronized void write(byte[] some, int from, int length) {
      bytes.write(some, from, length);
    }

    synchronized byte[] taken() {
      byte[] taken = bytes.toByteArray();
      bytes = new ByteArrayOutputStream();
      return taken;
    }
  }

  private Resident() {}

  /**
   * Answers until there is nobody to ask: the number of arguments and each of them, for the exit
   * code and what was printed and complained of, each with its length before it.
   */
  public static void main(String[] none) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Printed printed = new Printed();
    Printed complained = new Printed();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(complained, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    LoggerFactory.getILoggerFactory();
    DataInputStream asked = new DataInputStream(System.in);
    DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    for (int count = asked.read(); count >= 0; count = asked.read()) {
      String[] arguments = new String[count];
      for (int at = 0; at < count; at++) {
        arguments[at] = asked.readUTF();
      }
      forgetLanguage();
      answers.writeInt(Main.run(out, err, arguments));
      out.flush();
      err.flush();
      for (Printed all : new Printed[] {printed, complained}) {
        byte[] bytes = all.taken();
        answers.writeInt(bytes.length);
        answers.write(bytes);
      }
      answers.flush();
    }
    System.exit(0);
  }

  /** A process speaks the language of the folder that it serves; the next is another's. */
  private static void forgetLanguage() {
    FolderLanguage.begin(Path.of(System.getProperty("zhaozhang.home", "")).resolve("rules"));
    Texts.speak(Language.CHINESE);
  }
}
