package zhaozhang.model.finding;

import java.util.Map;
import java.util.Optional;

/**
 * What the departments that answer for findings are part of, and whom to ask there.
 *
 * @param above of each department the one right below the root that it is part of
 * @param contacts of departments the name of who is asked there
 */
public record Divisions(Map<String, String> above, Map<String, String> contacts) {

  /** Of departments that nobody knows more of. */
  public static final Divisions NONE = new Divisions(Map.of(), Map.of());

  public Divisions {
    above = Map.copyOf(above);
    contacts = Map.copyOf(contacts);
  }

  /** The department right below the root that one is part of; itself if that is not known. */
  public String of(String department) {
    return above.getOrDefault(department, department);
  }

  /** Who is asked in a department, else in the one that it is part of. */
  public Optional<String> contact(String department) {
    return Optional.ofNullable(contacts.get(department))
        .or(() -> Optional.ofNullable(contacts.get(of(department))));
  }

  /** The same, but that it names nobody. */
  public Divisions withoutNames() {
    return new Divisions(above, Map.of());
  }
}
