package zhaozhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhaozhang.audit.RuleCases;
import zhaozhang.audit.RuleCases.Listed;
import zhaozhang.base.Texts;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.Tables;
import zhaozhang.report.RuleListBook;

/** Lists the rules. */
@Command(name = "list", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class ListCommand implements Callable<Integer> {

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.list.out")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    List<Listed> listed = RuleCases.read(rules.path()).listed();
    PrintWriter printer = Objects.requireNonNull(spec).commandLine().getOut();
    printer.print(table(listed));
    printer.println(Texts.get("list.count", listed.size()));
    if (out != null) {
      RuleListBook.write(
          listed.stream().map(one -> new RuleListBook.Line(one.rule(), one.cases())).toList(), out);
      printer.println(Texts.get("list.book", out));
    }
    return 0;
  }

  private static String table(List<Listed> listed) {
    TextTable table = Tables.of("list.rule.widths");
    table.addRowValues(
        Texts.get("list.rule.id"),
        Texts.get("list.rule.severity"),
        Texts.get("list.rule.cases"),
        Texts.get("list.rule.title"));
    listed.forEach(
        one ->
            table.addRowValues(
                one.rule().id(),
                one.rule().severity().label(),
                String.valueOf(one.cases()),
                one.rule().title()));
    return table.toString();
  }
}
