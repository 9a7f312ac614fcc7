package zhaozhang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import zhaozhang.model.table.Snapshot;
import zhaozhang.snapshot.SnapshotReader;

/** How long it takes to read a snapshot, and what it then occupies. */
public final class Reading {

  private static final double MEBI = 1024.0 * 1024.0;

  private Reading() {}

  /** Arguments: a snapshot; how many times, 3 if not given. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    SnapshotReader reader = Rules.read().reader();
    boolean workbooks = Workbooks.in(folder);
    for (int i = 0; i < times; i++) {
      double rate = measure(reader, folder);
      Target target = i == 0 ? Target.ROWS_COLD : Target.ROWS_WARM;
      System.out.println(workbooks ? target.beside(rate) : "");
    }
  }

  /** Prints the figures; how many rows a second. */
  private static double measure(SnapshotReader reader, Path folder) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = occupied();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    Snapshot snapshot = reader.read(folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    long rows = snapshot.tables().values().stream().mapToLong(table -> table.rows().size()).sum();
    System.out.printf(
        "%,d rows in %.2f s (%,.0f rows/s), processor %.2f s, occupied %,.0f MiB, %d problems",
        rows,
        seconds,
        rows / seconds,
        cpuSeconds,
        (occupied() - before) / MEBI,
        snapshot.problems().size());
    return rows / seconds;
  }

  private static long occupied() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
