package zhaozhang.audit;

import zhaozhang.base.Texts;

/**
 * Follows a long use case, and may end it: what it throws ends the run, before anything is written.
 */
@FunctionalInterface
public interface Progress {

  /** Nobody watches. */
  Progress NONE = step -> {};

  /** What a run is at, in this order. */
  enum Step {
    READ,
    JUDGE,
    COMPARE,
    WRITE;

    /** The words that people read. */
    public String label() {
      return Texts.get("progress." + name());
    }
  }

  /** A step begins. */
  void begin(Step step);
}
