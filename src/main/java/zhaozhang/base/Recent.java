package zhaozhang.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What took long to make, kept for whoever asks again: of each key once, and only those asked for
 * last. Who asks for one key waits for nobody who makes another.
 *
 * @param <K> what it is made of; equal keys make equal things
 * @param <V> what is made
 */
public final class Recent<K, V> {

  private final Map<K, CompletableFuture<V>> made;

  /**
   * @param most how many are kept
   */
  public Recent(int most) {
    this.made =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The one of a key, made if nobody did. What could not be made is not kept: who asks next tries
   * again.
   */
  public V get(K key, Supplier<V> making) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> there;
    synchronized (made) {
      there = made.putIfAbsent(key, mine);
    }
    if (there == null) {
      return make(key, mine, making);
    }
    try {
      return there.join();
    } catch (CompletionException e) {
      return making.get();
    }
  }

  private V make(K key, CompletableFuture<V> mine, Supplier<V> making) {
    try {
      V value = making.get();
      mine.complete(value);
      return value;
    } finally {
      if (!mine.isDone()) {
        synchronized (made) {
          made.remove(key, mine);
        }
        mine.completeExceptionally(new IllegalStateException("not made"));
      }
    }
  }
}
