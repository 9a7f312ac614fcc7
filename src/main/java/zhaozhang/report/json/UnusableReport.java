package zhaozhang.report.json;

/** A folder holds no report that can be compared with; the message says why, naming no path. */
public final class UnusableReport extends Exception {

  private static final long serialVersionUID = 1L;

  /** A report that cannot be used for this reason. */
  public UnusableReport(String reason) {
    super(reason);
  }

  UnusableReport(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why, in a few words for people. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
