package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhaozhang.Extent;
import zhaozhang.cli.Program.Ended;
import zhaozhang.lists.ListTexts;

/**
 * Does what the guide of policy owners says, from top to bottom, and compares what it shows. Every
 * section begins with the rules as they are. A build does a third of them, {@code -Pfull} all.
 *
 * <p>A block of {@code console} is run: its lines after {@code $} are commands, the others what is
 * printed; {@code …} stands for any lines. A block after a line that names a file in backquotes and
 * ends with a colon is an edit of that file: a {@code diff}, lines to put at its end (末尾), or a new
 * file (新建).
 */
class GuideIT {

  private static final Path PAGE = Path.of("rules", "README.md");
  private static final Path FRESH = Path.of("target", "rules-README.md");

  /** The day on which everything in the guide is done. */
  private static final String DAY = "2025-11-03";

  private static final String COMMAND = "$ zhaozhang ";
  private static final String ANYTHING = "…";
  private static final Pattern EDITED = Pattern.compile("`([^`/]+/[^`]+)`[^`]*[:：]$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Of so many sections a build tries one. */
  private static final int SECTIONS = 3;

  private final Path folder = Kept.folder();

  @Test
  void the_guide_shows_what_the_program_prints() throws Exception {
    copy(Path.of("samples"), folder.resolve("samples"));
    List<String> page = Files.readAllLines(PAGE);
    List<String> fresh = new ArrayList<>();
    String lead = "";
    int sections = 0;
    boolean tried = true;
    for (int at = 0; at < page.size(); at++) {
      String line = page.get(at);
      fresh.add(line);
      if (line.startsWith("# ") || line.startsWith("## ")) {
        copy(Path.of("rules"), folder.resolve("rules"));
        tried = Extent.takes(sections++, SECTIONS);
      }
      if (line.startsWith("```")) {
        int end = at + 1 + page.subList(at + 1, page.size()).indexOf("```");
        List<String> block = page.subList(at + 1, end);
        if (tried) {
          fresh.addAll(line.equals("```console") ? run(block) : edit(lead, line, block));
        } else {
          fresh.addAll(block);
        }
        fresh.add("```");
        at = end;
      } else if (!line.isBlank()) {
        lead = line;
      }
    }
    Files.write(FRESH, fresh);
    assertEquals(
        String.join("\n", fresh), String.join("\n", page), "copy " + FRESH + " over " + PAGE);
  }

  /** The block as it should be. */
  private List<String> run(List<String> block) throws Exception {
    List<String> fresh = new ArrayList<>();
    for (int at = 0; at < block.size(); at++) {
      String command = block.get(at);
      List<String> shown =
          block.subList(at + 1, block.size()).stream()
              .takeWhile(line -> !line.startsWith(COMMAND))
              .toList();
      List<String> printed = printed(command);
      fresh.add(command);
      fresh.addAll(matches(shown, printed) ? shown : printed);
      at += shown.size();
    }
    return fresh;
  }

  private List<String> printed(String command) throws Exception {
    Object[] words =
        WORD.matcher(command.substring(COMMAND.length()))
            .results()
            .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
            .toArray();
    Ended ended = Kept.run(words);
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    return (ended.out() + ended.err()).replace(today, DAY).lines().toList();
  }

  private static boolean matches(List<String> shown, List<String> printed) {
    String pattern =
        shown.stream()
            .map(line -> line.equals(ANYTHING) ? "(?:.*\n)*" : Pattern.quote(line + "\n"))
            .collect(Collectors.joining());
    return printed.stream().map(line -> line + "\n").collect(Collectors.joining()).matches(pattern);
  }

  private List<String> edit(String lead, String fence, List<String> block) throws IOException {
    Matcher edited = EDITED.matcher(lead);
    if (edited.find()) {
      Path file = folder.resolve("rules").resolve(edited.group(1));
      String text = String.join("\n", block) + "\n";
      if (fence.equals("```diff")) {
        write(file, changed(read(file).replace("\r\n", "\n"), block));
      } else if (lead.contains("末尾")) {
        write(file, read(file) + text);
      } else if (lead.contains("新建")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      }
    }
    return block;
  }

  /** A workbook of a list as the text that the guide shows. */
  private static String read(Path file) throws IOException {
    return file.toString().endsWith(".xlsx") ? ListTexts.text(file) : Files.readString(file);
  }

  private static void write(Path file, String text) throws IOException {
    if (file.toString().endsWith(".xlsx")) {
      ListTexts.write(file, text);
    } else {
      Files.writeString(file, text);
    }
  }

  private static String changed(String text, List<String> diff) {
    String old = side(diff, "-");
    assertEquals(
        2, text.split(Pattern.quote(old), -1).length, "a diff of the guide fits nowhere:\n" + old);
    return text.replace(old, side(diff, "+"));
  }

  private static String side(List<String> diff, String sign) {
    return diff.stream()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  /** A folder as it is elsewhere, and nothing else in it. */
  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> old = Files.walk(to)) {
        for (Path file : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
