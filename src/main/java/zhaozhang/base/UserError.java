package zhaozhang.base;

/**
 * The program cannot go on, for a reason that the user can mend. The message is one sentence for
 * them: where, what, what next.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
