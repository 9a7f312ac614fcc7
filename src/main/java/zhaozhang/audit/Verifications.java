package zhaozhang.audit;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zhaozhang.base.Hashes;
import zhaozhang.model.finding.Verification;
import zhaozhang.model.finding.VerificationDue;
import zhaozhang.model.rule.Article;
import zhaozhang.rulebook.Lists;

/**
 * The articles that a person has to verify, as a list of the rules records it.
 *
 * @param items what is due first, each kind in the order of the articles
 */
public record Verifications(List<Item> items) {

  private static final int SEEN_BYTES = 12;

  /**
   * An article.
   *
   * @param history the newest first
   */
  public record Item(Article article, VerificationDue due, List<Verification> history) {

    public Item {
      requireNonNull(article, "article");
      requireNonNull(due, "due");
      history = List.copyOf(history);
    }

    /** The last day on which the newest counts; empty if there is none, or it failed. */
    public Optional<LocalDate> until() {
      return history.stream()
          .limit(1)
          .filter(Verification::passed)
          .map(last -> last.countsUntil(article.verificationMonths()))
          .findFirst();
    }

    /** Stands for all that is recorded of it: who records more has to have seen that. */
    public String seen() {
      StringBuilder texts = new StringBuilder();
      history.forEach(
          one -> texts.append(List.of(one.on(), one.passed(), one.by(), one.basis())).append('\n'));
      byte[] hash = Hashes.sha256(texts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SEEN_BYTES);
    }
  }

  public Verifications {
    items = List.copyOf(items);
  }

  /**
   * What is due on a day, and what is not.
   *
   * @throws zhaozhang.base.UserError if the rules cannot be read
   * @throws zhaozhang.model.rule.RulebookException if their lists cannot be used
   */
  public static Verifications of(Path rules, LocalDate day) {
    Lists lists = RulesInForce.read(rules).lists();
    return new Verifications(
        lists.articles().stream()
            .filter(article -> article.check().byPerson())
            .map(article -> item(article, lists, day))
            .sorted(Comparator.comparing(item -> item.due() == VerificationDue.NOT_DUE))
            .toList());
  }

  private static Item item(Article article, Lists lists, LocalDate day) {
    List<Verification> history =
        lists.verifications().stream()
            .filter(one -> one.article().equals(article.id()))
            .sorted(Verification.NEWEST)
            .toList();
    Verification last =
        history.stream().filter(one -> !one.on().isAfter(day)).findFirst().orElse(null);
    boolean inForce = !day.isBefore(lists.inForceSince());
    return new Item(
        article,
        inForce ? VerificationDue.of(article, last, day) : VerificationDue.NOT_DUE,
        history);
  }
}
