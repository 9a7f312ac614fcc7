package zhaozhang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sentences of the regulation, and what checks each, as rules/覆盖.csv has them. */
final class Coverage {

  static final Path FILE = Path.of("rules", "覆盖.csv");

  private Coverage() {}

  /**
   * What a sentence, or a part of one, demands.
   *
   * @param place the number of the sentence, or of the item, within the article
   * @param demand in short
   * @param checkedBy ids of rules, 人工核验, 宣示
   */
  record Sentence(String article, String place, String demand, List<String> checkedBy) {}

  static List<Sentence> read() throws IOException {
    return Files.readString(FILE).lines().skip(1).map(Coverage::sentence).toList();
  }

  private static Sentence sentence(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 4) {
      throw new IllegalStateException("four cells, none with a comma in it: " + line);
    }
    List<String> by = Stream.of(cells[3].split("、", -1)).filter(one -> !one.isEmpty()).toList();
    return new Sentence(cells[0], cells[1], cells[2], by);
  }
}
