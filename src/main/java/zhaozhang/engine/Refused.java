package zhaozhang.engine;

/** A text that the rule language does not know; the reason is a sentence for its author. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  Refused(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
