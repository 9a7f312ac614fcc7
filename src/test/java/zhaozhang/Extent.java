package zhaozhang;

/**
 * How much a build tries: what takes long, as many seeds, kills and spoiled inputs do, is tried in
 * samples, and as a whole with {@code mvn -Pfull verify}.
 */
public final class Extent {

  /** Whether all is tried. */
  public static final boolean FULL = Boolean.getBoolean("full");

  private Extent() {}

  /** How many are tried: so many of a sample, so many of all. */
  public static int of(int sample, int all) {
    return FULL ? all : sample;
  }

  /**
   * Whether one of many is tried: of a sample, every so many-th.
   *
   * @param number of this one, from 0
   */
  public static boolean takes(int number, int every) {
    return FULL || number % every == 0;
  }
}
