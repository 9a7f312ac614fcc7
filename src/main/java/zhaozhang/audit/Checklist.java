package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.TableData;

/**
 * What the files of a snapshot are held to be before anything is judged, what is missing, what that
 * costs, and what is asked of people.
 *
 * @param tables all that rules may speak of, in the order of the vocabulary
 * @param headings that stand for no column
 * @param words that stand in columns of words and are none of theirs
 * @param suspects sheets that by a name hold a table, but lack a heading of it
 * @param unread other files and sheets that were not read, and why
 * @param day the day that the snapshot is of by its name, else by its newest date; null if nothing
 *     tells
 */
public record Checklist(
    List<Line> tables,
    List<UnknownHeading> headings,
    List<UnknownValue> words,
    List<Suspect> suspects,
    List<DataProblem> unread,
    @Nullable LocalDate day) {

  /** What may be said of a table. */
  public enum State {
    FOUND,
    INCOMPLETE,
    /** A file has its name, and nobody could read it as this table. */
    SUSPECT,
    CONTESTED,
    EMPTY,
    MISSING;

    /** The word that people read. */
    public String label() {
      return Texts.get("checklist.state." + name());
    }
  }

  /**
   * A table.
   *
   * @param parts the sheets and files that hold it
   * @param newest the newest date in it, null if it has none
   * @param because why it is not all there, each in a phrase
   * @param articles that cannot be judged in full without it
   */
  public record Line(
      String table,
      State state,
      List<TableData.Part> parts,
      @Nullable LocalDate newest,
      List<String> because,
      List<String> articles) {

    public Line {
      requireNonNull(table, "table");
      parts = List.copyOf(parts);
      because = List.copyOf(because);
      articles = List.copyOf(articles);
    }

    public int rows() {
      return parts.stream().mapToInt(TableData.Part::rows).sum();
    }
  }

  /**
   * A heading of a sheet that was read.
   *
   * @param offered the columns that it may stand for: those that the sheet lacks
   */
  public record UnknownHeading(Source sheet, String table, String heading, List<String> offered) {

    public UnknownHeading {
      offered = List.copyOf(offered);
    }
  }

  /**
   * A word in a column that has words of its own.
   *
   * @param times how often it stands there
   * @param first where it stands first
   * @param offered the words of the column
   */
  public record UnknownValue(
      String table, String column, String word, int times, Source first, List<String> offered) {

    public UnknownValue {
      offered = List.copyOf(offered);
    }
  }

  /**
   * A sheet that was not read for want of a heading.
   *
   * @param headings it has that stand for nothing
   * @param missing the columns that it lacks
   * @param question about it, in a sentence
   */
  public record Suspect(
      Source sheet, String table, List<String> headings, List<String> missing, String question) {

    public Suspect {
      headings = List.copyOf(headings);
      missing = List.copyOf(missing);
    }

    boolean isIn(DataProblem problem) {
      return sheet.file().equals(problem.file()) && sheet.sheet().equals(problem.sheet());
    }
  }

  public Checklist {
    tables = List.copyOf(tables);
    headings = List.copyOf(headings);
    words = List.copyOf(words);
    suspects = List.copyOf(suspects);
    unread = List.copyOf(unread);
  }
}
