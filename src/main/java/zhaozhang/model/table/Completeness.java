package zhaozhang.model.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;

/**
 * Whether a table holds all that there is.
 *
 * @param state of the table
 * @param because the files that it is incomplete or contested for
 * @param contested keys of which nobody knows which row is right
 */
public record Completeness(State state, List<Because> because, List<ContestedKey> contested) {

  public static final Completeness COMPLETE =
      new Completeness(State.COMPLETE, List.of(), List.of());

  /** What a table can be. */
  public enum State {
    COMPLETE,
    /** What stands in it counts; what does not stand there proves nothing. */
    INCOMPLETE,
    /** Two versions of one export lie in the snapshot, and nobody can say which is right. */
    CONTESTED,
    /** It was recognised, has no rows, and should have some: it counts as missing. */
    EMPTY;

    /** The word that people read. */
    public String label() {
      return Texts.get("table.state." + name());
    }

    /** The word that rules, lists and files hold, the same in every language. */
    public String word() {
      return Lexicon.get("table.state." + name());
    }
  }

  /**
   * What a table is incomplete or contested for.
   *
   * @param source the file, or the sheet of it
   * @param why in a phrase that people read
   */
  public record Because(Source source, String why) {

    public Because {
      requireNonNull(source, "source");
      requireNonNull(why, "why");
    }
  }

  /**
   * A key that rows share which differ.
   *
   * @param key as findings name it
   * @param places where the rows stand, in order
   */
  public record ContestedKey(String key, List<Source> places) {

    public ContestedKey {
      requireNonNull(key, "key");
      places = List.copyOf(places);
    }
  }

  public Completeness {
    requireNonNull(state, "state");
    because = List.copyOf(because);
    contested = List.copyOf(contested);
  }
}
