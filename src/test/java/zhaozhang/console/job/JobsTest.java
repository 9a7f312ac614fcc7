package zhaozhang.console.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import zhaozhang.audit.Progress;
import zhaozhang.base.UserError;

/** One audit at a time. */
class JobsTest {

  @Test
  void one_runs_the_next_waits_and_each_can_be_cancelled() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Jobs jobs = new Jobs()) {
      Job first =
          jobs.add(
              "2025-10",
              progress -> {
                progress.begin(Progress.Step.READ);
                begun.countDown();
                await(goOn);
                progress.begin(Progress.Step.WRITE);
                throw new AssertionError("it goes on though it was cancelled");
              });
      begun.await();
      assertSame(first, jobs.add("2025-10", progress -> null), "one of a month is enough");
      Job second = jobs.add("2025-11", progress -> null);
      assertEquals(1, jobs.before(second));
      assertEquals(Job.State.WAITING, second.state());
      second.cancel();
      assertEquals(Job.State.CANCELLED, second.state());
      first.cancel();
      assertEquals(Job.State.CANCELLED, first.state(), "nobody waits for the end of a step");
      assertFalse(jobs.busy());
      goOn.countDown();
    }
  }

  @Test
  void a_report_that_is_being_written_is_written() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Jobs jobs = new Jobs()) {
      Job job =
          jobs.add(
              "2025-10",
              progress -> {
                progress.begin(Progress.Step.WRITE);
                begun.countDown();
                await(goOn);
                throw new UserError("磁盘满了。");
              });
      begun.await();
      job.cancel();
      assertTrue(job.cancelling());
      goOn.countDown();
      awaitEnd(job);
      assertEquals(Job.State.FAILED, job.state());
    }
  }

  @Test
  void what_people_can_mend_is_said_and_what_they_cannot_is_not_quoted()
      throws InterruptedException {
    try (Jobs jobs = new Jobs()) {
      Job wrong =
          jobs.add(
              "2025-10",
              progress -> {
                throw new UserError("请换一个文件夹。");
              });
      Job broken =
          jobs.add(
              "2025-11",
              progress -> {
                throw new IllegalStateException("张三 13800000000");
              });
      awaitEnd(wrong);
      awaitEnd(broken);
      assertEquals("请换一个文件夹。", wrong.problem());
      assertFalse(broken.problem().contains("张三"), broken.problem());
      assertEquals(Job.State.FAILED, broken.state());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitEnd(Job job) throws InterruptedException {
    while (!job.state().over()) {
      Thread.sleep(5);
    }
  }
}
