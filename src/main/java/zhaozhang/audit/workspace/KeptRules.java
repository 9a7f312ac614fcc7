package zhaozhang.audit.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import zhaozhang.audit.NewRule;
import zhaozhang.audit.NewRuleAnswers;
import zhaozhang.audit.RuleCatalogue;
import zhaozhang.audit.RuleFiles;
import zhaozhang.audit.RuleLists;
import zhaozhang.audit.RulesPreview;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;

/** What the rules of a workspace say, read again once any file of them changes. */
public final class KeptRules {

  private static final String ONLY = "";

  /**
   * A form for a new rule.
   *
   * @param id that is free
   */
  public record Form(NewRule rule, NewRuleAnswers answers, String id) {

    static Form of(NewRule rule) {
      return new Form(rule, rule.answers(), rule.nextId());
    }
  }

  private final Workspace workspace;
  private final Kept<RuleFiles> files = new Kept<>(1);
  private final Kept<RulesPreview.Base> bases = new Kept<>(1);
  private final Kept<Form> forms = new Kept<>(1);
  private final Kept<RuleCatalogue> catalogues = new Kept<>(1);
  private final Kept<RuleLists> lists = new Kept<>(1);

  public KeptRules(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The rules by article.
   *
   * @throws zhaozhang.model.rule.RulebookException if anything in the rules is wrong
   */
  public RuleCatalogue catalogue() {
    return catalogues.get(ONLY, stamp(), () -> RuleCatalogue.read(workspace.rules()));
  }

  /**
   * The lists.
   *
   * @throws zhaozhang.model.rule.RulebookException if they cannot be used
   */
  public RuleLists lists() {
    return lists.get(ONLY, stamp(), () -> RuleLists.read(workspace.rules()));
  }

  /**
   * What a new rule is made of, and what judges answers for it.
   *
   * @throws zhaozhang.model.rule.RulebookException if anything in the rules is wrong
   */
  public Form form() {
    return forms.get(ONLY, stamp(), () -> Form.of(NewRule.in(workspace.rules())));
  }

  /**
   * The files of rules, and what judges one that is being written.
   *
   * @throws zhaozhang.model.rule.RulebookException if anything in the rules is wrong
   */
  public RuleFiles files() {
    return files.get(ONLY, stamp(), () -> RuleFiles.read(workspace.rules()));
  }

  /** A preview on the snapshot of a month. */
  public RulesPreview.Request previewOn(String month, LocalDate today) {
    Path snapshot =
        workspace
            .snapshot(month)
            .orElseThrow(() -> new UserError(Texts.get("reports.noSnapshot", month)));
    return new RulesPreview.Request(
        snapshot, workspace.rules(), workspace.rules(), null, today, null);
  }

  /**
   * What the rules in force say of the snapshot of a month.
   *
   * @throws UserError if the snapshot cannot be read
   */
  public RulesPreview.Base base(String month, LocalDate today) {
    RulesPreview.Request request = previewOn(month, today);
    return bases.get(
        month,
        List.of(stamp(), Stamp.of(request.snapshot()), today),
        () -> RulesPreview.base(request));
  }

  private Stamp stamp() {
    return Stamp.of(workspace.rules());
  }
}
