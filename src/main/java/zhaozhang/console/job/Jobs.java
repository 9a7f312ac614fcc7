package zhaozhang.console.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import zhaozhang.audit.Audit;
import zhaozhang.audit.Progress;

/** All audits of this launch: one runs at a time, the others wait their turn. */
public final class Jobs implements AutoCloseable {

  private final Map<String, Job> all = new LinkedHashMap<>();
  private final ExecutorService runner =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "audit");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Puts an audit at the end of the queue; one of the same month that waits or runs counts instead.
   */
  public synchronized Job add(String month, Function<Progress, Audit.Written> work) {
    Optional<Job> same =
        all.values().stream()
            .filter(job -> job.month().equals(month) && !job.state().over())
            .filter(job -> !job.cancelling())
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    Job job = new Job(String.valueOf(all.size() + 1), month, work);
    all.put(job.id(), job);
    runner.execute(job::run);
    return job;
  }

  public synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** How many run or wait before one. */
  public synchronized int before(Job job) {
    int before = 0;
    for (Job other : all.values()) {
      if (other == job) {
        return before;
      }
      before += other.state().over() ? 0 : 1;
    }
    return before;
  }

  public synchronized boolean busy() {
    return all.values().stream().anyMatch(job -> !job.state().over());
  }

  /** Ends those that wait and asks the one that runs to end. */
  @Override
  public synchronized void close() {
    all.values().forEach(Job::cancel);
    runner.shutdown();
  }
}
