package zhaozhang.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the systems are asked to open something. */
class DesktopTest {

  @Test
  void no_sign_of_a_name_ends_the_command_of_windows() {
    String report = "C:\\我 & 你\\审计报告.xlsx";
    assertEquals(
        List.of("cmd", "/c", "start", "\"\"", '"' + report + '"'),
        Desktop.command("Windows 11", report));
  }

  @Test
  void other_systems_have_a_program_for_it() {
    assertEquals(List.of("open", "a b.xlsx"), Desktop.command("Mac OS X", "a b.xlsx"));
    assertEquals(List.of("xdg-open", "a b.xlsx"), Desktop.command("Linux", "a b.xlsx"));
  }
}
