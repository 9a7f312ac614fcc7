package zhaozhang.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.cli.terminal.PlainWriter;
import zhaozhang.model.rule.RulebookException;

/** Says in a sentence what went wrong; a stack trace only for those who ask for it. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  static final int COULD_NOT_RUN = 1;
  static final int WRONG_USAGE = 2;
  static final int CASE_FAILED = 3;

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(usageMessage(wrong));
    err.println(Texts.get("cli.seeHelp", command.getCommandSpec().qualifiedName()));
    return WRONG_USAGE;
  }

  private static String usageMessage(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return Texts.get("cli.unknown", String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return Texts.get("cli.missing", alternatives(missing.getMissing()));
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      String names =
          alternatives(wrong.getCommandLine().getCommandSpec().argGroups().get(0).args());
      return Texts.get("cli.exclusive", names);
    }
    if (wrong.getArgSpec() != null && wrong.getArgSpec().arity().max() == 0) {
      // Not repeated: it may be a password.
      return Texts.get("cli.noValue", name(wrong.getArgSpec()));
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return Texts.get("cli.badValue", name(wrong.getArgSpec()), wrong.getValue());
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String alternatives(Collection<ArgSpec> arguments) {
    return arguments.stream().map(Failures::name).collect(Collectors.joining(Texts.get("cli.or")));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (failure instanceof UserError) {
      err.println(PlainWriter.line(String.valueOf(failure.getMessage())));
    } else if (failure instanceof RulebookException) {
      err.println(failure.getMessage());
    } else {
      // Its message may quote what stands in a cell.
      err.println(Texts.get("cli.unexpected", failure.getClass().getSimpleName()));
    }
    Object root = command.getCommandSpec().root().userObject();
    if (root instanceof Main main && main.debug()) {
      failure.printStackTrace(err);
    }
    return COULD_NOT_RUN;
  }
}
