package zhaozhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A way in which something that the program is given can be spoiled, and what is to come of it.
 *
 * @param name says what is spoiled
 * @param spoiling spoils it
 * @param arguments of the command line
 * @param verdict what has to hold besides what always does
 */
record Spoiled(
    String name, Spoiling spoiling, Function<Place, List<Object>> arguments, Verdict verdict) {

  /** Spoils what is in a place. */
  @FunctionalInterface
  interface Spoiling {
    void spoil(Place place) throws Exception;
  }

  /** Looks at what a run left behind. */
  @FunctionalInterface
  interface Verdict {
    void check(Audited run);
  }

  private static List<Object> audit(Place place) {
    return List.of("audit", place.snapshot());
  }

  static Spoiled judged(String name, Spoiling spoiling, Verdict verdict) {
    return new Spoiled(name, spoiling, Spoiled::audit, verdict);
  }

  /** The file is named, and a table that only it holds is missing. */
  static Spoiled refused(String name, String file, String table, Spoiling spoiling) {
    return judged(
        name,
        spoiling,
        run -> {
          run.isWritten();
          run.notes(file, "未读取");
          assertTrue(run.ended().out().contains(file), "not named on the terminal: " + run.ended());
          run.lacks(table);
        });
  }

  /** The workbook of groups is refused. */
  static Spoiled refusedGroups(String name, Spoiling spoiling) {
    return refused(name, Place.GROUPS, "工作群", spoiling);
  }

  /** It is read, but holds no table that anybody knows; that is told. */
  static Spoiled unknown(String name, String file, String table, Spoiling spoiling) {
    return judged(
        name,
        spoiling,
        run -> {
          run.isWritten();
          run.notes(file, "");
          run.lacks(table);
        });
  }

  /** What was found without it is found with it. */
  static Spoiled harmless(String name, Spoiling spoiling) {
    return judged(name, spoiling, Audited::finds);
  }

  /** Something about the file is told; the other files count as ever. */
  static Spoiled noted(String name, String file, Spoiling spoiling) {
    return judged(
        name,
        spoiling,
        run -> {
          run.isWritten();
          run.notes(file, "");
        });
  }

  /** The program says in a sentence why it cannot run. */
  static Spoiled stopped(String name, String words, Spoiling spoiling) {
    return judged(
        name,
        spoiling,
        run -> {
          assertEquals(1, run.ended().exitCode(), run.ended()::toString);
          assertTrue(run.ended().complainsInOneLine(), run.ended()::toString);
          assertTrue(run.ended().err().contains(words), run.ended()::toString);
          assertFalse(run.ended().err().contains("意外错误"), run.ended()::toString);
          run.isNotWritten();
        });
  }

  /** The program says what is wrong with the command line. */
  static Spoiled usage(String name, Object... arguments) {
    return judged(
            name,
            place -> {},
            run -> {
              assertEquals(2, run.ended().exitCode(), run.ended()::toString);
              assertTrue(run.ended().err().contains("--help"), run.ended()::toString);
              run.isNotWritten();
            })
        .command(place -> List.of(arguments));
  }

  /** The same, run in another way. */
  Spoiled command(Function<Place, List<Object>> command) {
    return new Spoiled(name, spoiling, command, verdict);
  }

  /** The same, with more arguments. */
  Spoiled with(Object... more) {
    return command(
        place -> {
          List<Object> all = new ArrayList<>(arguments.apply(place));
          all.addAll(List.of(more));
          return all;
        });
  }

  /** The same, over the .zip. */
  Spoiled zip() {
    return command(place -> List.of("audit", place.zip()));
  }

  /** The same, and something else holds. */
  Spoiled and(Verdict more) {
    return new Spoiled(
        name,
        spoiling,
        arguments,
        run -> {
          verdict.check(run);
          more.check(run);
        });
  }
}
