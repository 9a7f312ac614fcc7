package zhaozhang.console.view;

import java.util.List;
import zhaozhang.audit.JudgedSnapshot.Hit;
import zhaozhang.model.finding.Explanation;

/**
 * What was asked about, and the answer.
 *
 * @param hits other records that hold the text
 * @param problem why there is no answer; empty if there is one
 */
public record Why(String text, List<Explanation> found, List<Hit> hits, String problem) {

  public Why {
    found = List.copyOf(found);
    hits = List.copyOf(hits);
  }
}
