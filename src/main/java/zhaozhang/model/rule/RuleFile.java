package zhaozhang.model.rule;

/** A file of the rules folder that holds rules. */
public sealed interface RuleFile permits RuleText, RuleWorkbook {

  /** Its path below the rules folder. */
  String file();
}
