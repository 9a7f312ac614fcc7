package zhaozhang.console.view;

import org.jspecify.annotations.Nullable;

/**
 * What stands above each page of the rules.
 *
 * @param part that is shown
 * @param done what was just done; empty if nothing was
 */
public record RulesView(String part, String done) {

  /** What marks the page that is shown in the navigation; null for the others. */
  public @Nullable String current(String one) {
    return one.equals(part) ? "page" : null;
  }
}
