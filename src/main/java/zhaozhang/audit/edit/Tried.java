package zhaozhang.audit.edit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.RuleCases;
import zhaozhang.audit.RulesPreview;
import zhaozhang.audit.RulesSignature;
import zhaozhang.audit.RulesTrial;
import zhaozhang.audit.workspace.KeptRules;
import zhaozhang.audit.workspace.Workspace;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.finding.Preview;

/**
 * An edit that was tried on a copy of the rules: who would be flagged and no longer be, and whether
 * its cases notice changes of it. It is put in force and signed, or forgotten.
 *
 * @param what in a phrase that people read
 * @param inForce puts it in force
 * @param rules the fingerprint of the rules that it was tried on
 * @param preview null where there is no snapshot to try it on
 * @param failures what differs in the cases; with any, it cannot be signed
 * @param unnoticed changes of its rules that no case notices
 */
public record Tried(
    String what,
    Consumer<Path> inForce,
    String rules,
    @Nullable Preview preview,
    List<String> failures,
    List<String> unnoticed) {

  /**
   * What to try.
   *
   * @param what in a phrase that people read
   * @param changes of files that it consists of
   * @param inForce puts it in force, given the rules folder; it may check more than can be tried
   */
  public record Request(String what, List<Change> changes, Consumer<Path> inForce) {

    public Request {
      changes = List.copyOf(changes);
    }
  }

  public Tried {
    requireNonNull(what, "what");
    requireNonNull(inForce, "inForce");
    requireNonNull(rules, "rules");
    failures = List.copyOf(failures);
    unnoticed = List.copyOf(unnoticed);
  }

  /**
   * Tries an edit on the newest snapshot.
   *
   * @throws zhaozhang.model.rule.RulebookException if the rules could not be used with it
   */
  public static Tried of(Workspace workspace, KeptRules kept, Request request, LocalDate today) {
    String fingerprint = new Edits(workspace).fingerprint();
    try (Trial trial = Trial.of(workspace).with(request.changes())) {
      RulesTrial rules = RulesTrial.read(trial.folder());
      Set<String> files = request.changes().stream().map(Change::file).collect(Collectors.toSet());
      List<String> ids = rules.idsIn(files);
      List<String> failures = rules.failures(ids);
      return new Tried(
          request.what(),
          request.inForce(),
          fingerprint,
          preview(workspace, kept, rules, today),
          failures,
          failures.isEmpty() ? rules.unnoticed(ids) : List.of());
    }
  }

  private static @Nullable Preview preview(
      Workspace workspace, KeptRules kept, RulesTrial rules, LocalDate today) {
    String month = workspace.months().stream().findFirst().orElse(null);
    if (month == null) {
      return null;
    }
    RulesPreview.Request request = kept.previewOn(month, today);
    return rules.preview(request, kept.base(month, today));
  }

  /**
   * Puts the edit in force, and signs the rules as they are then.
   *
   * @param by who signs
   * @throws UserError if the rules changed since it was tried, a case fails, or nobody signs
   */
  public void sign(Edits edits, String by, LocalDate on) {
    if (by.isBlank()) {
      throw new UserError(Texts.get("sign.noName"));
    }
    requireHolding(failures);
    if (!edits.fingerprint().equals(rules)) {
      throw new UserError(Texts.get("edit.rulesChanged"));
    }
    requireHolding(RuleCases.read(edits.rules()).failures());
    edits.recording(
        Texts.get("edit.signed", what, by.strip()),
        on,
        () -> {
          inForce.accept(edits.rules());
          return RulesSignature.sign(edits.rules(), by.strip(), on);
        });
  }

  private static void requireHolding(List<String> failures) {
    if (!failures.isEmpty()) {
      throw new UserError(Texts.get("sign.failing", failures.size()));
    }
  }
}
