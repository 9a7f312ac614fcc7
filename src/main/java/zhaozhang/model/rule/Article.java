package zhaozhang.model.rule;

import static java.util.Objects.requireNonNull;

import zhaozhang.base.Lexicon;
import zhaozhang.base.Texts;

/**
 * An article of the regulation.
 *
 * @param id {@code 13}, or the word for the annex
 * @param requirement what it demands, summarised
 * @param department answers for it, and for findings that no other department answers for; may be
 *     empty
 * @param verificationMonths for how many months a recorded verification counts; 0 where none is due
 */
public record Article(
    String id,
    String title,
    String requirement,
    Check check,
    String department,
    int verificationMonths) {

  /** How an article is checked. */
  public enum Check {
    /** By rules. */
    AUTOMATIC,
    /** By rules, and by a person for the rest. */
    BOTH,
    /** By a person. */
    MANUAL,
    /** Not at all: it declares. */
    DECLARATION;

    /** The word that people read. */
    public String label() {
      return Texts.get("check." + name());
    }

    /** The word that rules, lists and files hold, the same in every language. */
    public String word() {
      return Lexicon.get("check." + name());
    }

    public boolean byRules() {
      return this == AUTOMATIC || this == BOTH;
    }

    public boolean byPerson() {
      return this == MANUAL || this == BOTH;
    }
  }

  public Article {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(requirement, "requirement");
    requireNonNull(check, "check");
    requireNonNull(department, "department");
  }
}
