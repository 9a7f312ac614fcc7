package zhaozhang.model;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;
import zhaozhang.base.Texts;

/**
 * Whose rules these are: a report of another institution or of another regulation is none of ours.
 *
 * @param institution that it is in force at; empty where no list says whose it is
 * @param name of the regulation, without brackets; of one of no institution, the package of its
 *     rules, which tells it from others and is shown to nobody
 * @param number under which it was issued, empty if it has none
 * @param auditor who audits, empty if nobody is named
 * @param returning how what was filled in comes back, in a sentence; empty for nothing to say
 * @param reports the folder that reports go to
 */
public record Regulation(
    String institution,
    String name,
    String number,
    String auditor,
    String returning,
    String reports) {

  /** Where nobody says. */
  public static final Regulation NONE = new Regulation("", "", "", "", "", "reports");

  /** One of which only the package of its rules is known; empty for not even that. */
  public static Regulation ofPackage(String name) {
    return new Regulation("", name, "", "", "", NONE.reports());
  }

  public Regulation {
    requireNonNull(institution, "institution");
    requireNonNull(name, "name");
    requireNonNull(number, "number");
    requireNonNull(auditor, "auditor");
    requireNonNull(returning, "returning");
    requireNonNull(reports, "reports");
  }

  /** What people call it; empty where nothing but a package tells it from others. */
  public String called() {
    return institution.isEmpty() ? "" : name;
  }

  /** A title that says whose it is. */
  public String title(String title) {
    return called().isEmpty() ? title : Texts.get("regulation.title", heading(), title);
  }

  /** What stands below a title, with the number and who audits. */
  public String subtitle(String subtitle) {
    String numbered = number.isEmpty() ? "" : Texts.get("regulation.number", number);
    String audited = auditor.isEmpty() ? "" : Texts.get("regulation.auditor", auditor);
    return subtitle + numbered + audited;
  }

  private String heading() {
    return name.startsWith(institution)
        ? Texts.get("regulation.name", name)
        : Texts.get("regulation.whose", institution, name);
  }

  /** Stands for whose it is, in a few digits; empty where nothing says. */
  public String digest() {
    return name.isEmpty() ? "" : HexFormat.of().toHexDigits((institution + "\n" + name).hashCode());
  }

  /** Whether it is the same regulation of the same institution. */
  public boolean isThatOf(String otherInstitution, String otherName) {
    return institution.equals(otherInstitution) && name.equals(otherName);
  }
}
