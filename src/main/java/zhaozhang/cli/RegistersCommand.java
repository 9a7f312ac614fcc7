package zhaozhang.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhaozhang.audit.Registers;
import zhaozhang.base.Password;
import zhaozhang.cli.options.PasswordOptions;
import zhaozhang.cli.options.RulesFolder;
import zhaozhang.cli.terminal.WrittenRegisters;

/** Writes workbooks to fill in for the tables that no export gives. */
@Command(name = "registers", resourceBundle = "zhaozhang.texts", sortOptions = false)
final class RegistersCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.registers.folder")
  private @Nullable Path folder;

  @Option(names = "--from", paramLabel = "SNAPSHOT", descriptionKey = "cli.registers.from")
  private @Nullable Path from;

  @Mixin private final RulesFolder rules = new RulesFolder();

  @Mixin private final PasswordOptions passwords = new PasswordOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Password password = passwords.get().orElse(null)) {
      Registers registers =
          Registers.write(Objects.requireNonNull(folder), rules.path(), from, password);
      WrittenRegisters.print(registers, Objects.requireNonNull(spec).commandLine().getOut());
      return 0;
    }
  }
}
