package zhaozhang.snapshot;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Threads that read files at the same time: not those that all share, and whoever waits for them is
 * none of them, so that every processor has one to run.
 */
final class ReadingPool implements AutoCloseable {

  private final ForkJoinPool pool = new ForkJoinPool();

  /** Begins what there is to do with each of the sources. */
  <S, T> List<ForkJoinTask<T>> fork(List<S> sources, Function<S, T> function) {
    return fork(sources, any -> 0, function);
  }

  /**
   * The same, beginning with the largest: at the end no thread is left alone with it.
   *
   * @return in the order of the sources
   */
  <S, T> List<ForkJoinTask<T>> fork(
      List<S> sources, ToLongFunction<S> size, Function<S, T> function) {
    IdentityHashMap<S, ForkJoinTask<T>> tasks = new IdentityHashMap<>();
    sources.stream()
        .sorted(Comparator.comparingLong(size).reversed())
        .forEach(source -> tasks.put(source, pool.submit(() -> function.apply(source))));
    return sources.stream().map(source -> requireNonNull(tasks.get(source))).toList();
  }

  /** What came of it, in the order of the sources. */
  static <T> List<T> join(List<ForkJoinTask<T>> tasks) {
    tasks.forEach(ForkJoinTask::quietlyJoin);
    return tasks.stream().map(ForkJoinTask::join).toList();
  }

  <S, T> List<T> all(List<S> sources, Function<S, T> function) {
    return join(fork(sources, function));
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
