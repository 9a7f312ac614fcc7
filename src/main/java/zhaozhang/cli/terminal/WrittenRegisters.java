package zhaozhang.cli.terminal;

import java.io.PrintWriter;
import java.util.Optional;
import zhaozhang.audit.Recognised;
import zhaozhang.audit.Registers;
import zhaozhang.audit.Registers.Register;
import zhaozhang.model.table.TableData;

/** Says on a terminal which registers were written, and what could not be taken over. */
public final class WrittenRegisters {

  private WrittenRegisters() {}

  public static void print(Registers registers, PrintWriter out) {
    for (Register register : registers.registers()) {
      if (!register.written()) {
        FoundTables.say(out, "registers.kept", register.file());
      } else if (registers.last() == null) {
        FoundTables.say(out, "registers.blank", register.file());
      } else {
        begun(registers, register, out);
      }
    }
    Recognised last = registers.last();
    if (last != null) {
      FoundTables.unread(last, out);
    }
    String next = registers.registers().isEmpty() ? "registers.none" : "registers.next";
    FoundTables.say(out, next);
  }

  private static void begun(Registers registers, Register register, PrintWriter out) {
    Optional<TableData> last = registers.last(register);
    if (last.isEmpty()) {
      FoundTables.say(out, "registers.missing", register.file(), register.table().name());
    } else {
      FoundTables.say(out, "registers.begun", register.file(), register.rows());
      FoundTables.completeness(last.get(), out);
    }
  }
}
