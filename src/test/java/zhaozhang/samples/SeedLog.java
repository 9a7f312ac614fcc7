package zhaozhang.samples;

import java.util.ArrayList;
import java.util.List;

/** What has been seeded so far. */
record SeedLog(
    List<SeededViolation> violations,
    List<SeededViolation> unjudged,
    List<SeededProblem> problems) {

  SeedLog() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
