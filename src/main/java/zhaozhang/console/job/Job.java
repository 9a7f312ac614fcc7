package zhaozhang.console.job;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.Audit;
import zhaozhang.audit.Progress;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.rule.RulebookException;

/** One audit: waiting, running, or what became of it. */
public final class Job implements Progress {

  /** Where it stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean over() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String id;
  private final String month;
  private final Function<Progress, Audit.Written> work;
  private State state = State.WAITING;
  private @Nullable Step step;
  private String problem = "";
  private @Nullable Path report;
  private boolean cancelled;

  Job(String id, String month, Function<Progress, Audit.Written> work) {
    this.id = id;
    this.month = month;
    this.work = work;
  }

  void run() {
    if (!started()) {
      return;
    }
    try {
      Path folder = work.apply(this).folder();
      end(State.DONE, "", folder);
    } catch (Cancelled e) {
      end(State.CANCELLED, "", null);
    } catch (UserError | RulebookException e) {
      end(State.FAILED, String.valueOf(e.getMessage()), null);
    } catch (RuntimeException e) {
      end(State.FAILED, Texts.get("console.unexpected", e.getClass().getSimpleName()), null);
    } catch (OutOfMemoryError | StackOverflowError e) {
      end(State.FAILED, Texts.get("cli.memory"), null);
    }
  }

  private synchronized boolean started() {
    if (cancelled) {
      state = State.CANCELLED;
      return false;
    }
    state = State.RUNNING;
    return true;
  }

  private synchronized void end(State how, String why, @Nullable Path folder) {
    if (state.over()) {
      return;
    }
    state = how;
    problem = why;
    report = folder;
  }

  /** Remembers the step, and ends the run here if somebody asked for that. */
  @Override
  public synchronized void begin(Step next) {
    if (cancelled) {
      throw new Cancelled();
    }
    step = next;
  }

  /**
   * Ends it: what it still works out, nobody waits for, and it is not written. Only a report that
   * is being written already is written.
   */
  public synchronized void cancel() {
    cancelled = true;
    if (!state.over() && step != Step.WRITE) {
      state = State.CANCELLED;
    }
  }

  public String id() {
    return id;
  }

  public String month() {
    return month;
  }

  public synchronized State state() {
    return state;
  }

  /** What it is at; null before it began. */
  public synchronized @Nullable Step step() {
    return step;
  }

  /** Why it failed, in a sentence; empty if it did not. */
  public synchronized String problem() {
    return problem;
  }

  /** The folder of the report; null unless it is done. */
  public synchronized @Nullable Path report() {
    return report;
  }

  public synchronized boolean cancelling() {
    return cancelled && !state.over();
  }
}
