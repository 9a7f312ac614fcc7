package zhaozhang.engine;

import java.util.List;
import java.util.stream.Collectors;
import zhaozhang.model.finding.Evaluation;

/** What stands in the way of each subject that was not judged, a line each. */
final class Reasons {

  private Reasons() {}

  static List<String> of(Evaluation evaluation) {
    return evaluation.unjudged().stream()
        .map(
            one ->
                one.key()
                    + one.because().stream()
                        .map(why -> " " + why.column() + "「" + why.found() + "」" + why.why())
                        .collect(Collectors.joining()))
        .toList();
  }
}
