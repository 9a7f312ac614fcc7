package zhaozhang.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Nearest;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.model.finding.AuditResult;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.sheet.DepartmentShare;
import zhaozhang.report.workbook.Encryption;
import zhaozhang.report.workbook.Parallel;

/** The documents of a report, each made of a template of the rules; without one there is none. */
public final class Documents {

  private static final List<Form<?>> FORMS = List.of(Bulletin.FORM, Notice.FORM);

  private Documents() {}

  /**
   * What is wrong with the templates of a rules folder: one that is missing or no document, and
   * what one asks for that nobody knows. A folder without any wants no documents.
   */
  public static List<DataProblem> problems(Path rules) {
    List<DataProblem> problems = new ArrayList<>();
    if (!Files.isDirectory(rules.resolve(Lexicon.get("rulebook.templates")))) {
      return problems;
    }
    for (Form<?> form : FORMS) {
      if (!Files.exists(file(rules, form))) {
        add(problems, form, "", "document.missing", form.name());
        continue;
      }
      try {
        for (String name : Template.read(file(rules, form)).names()) {
          if (!form.names().contains(name)) {
            String all = String.join(Texts.get("report.enumeration"), form.names());
            String hint = Nearest.hint(name, form.names(), Texts.get("rule.onlyThese", all));
            add(problems, form, Lexicon.get("document.place", name), "document.unknown", hint);
          }
        }
      } catch (IOException noDocument) {
        add(problems, form, Texts.get("snapshot.not-read"), "document.unreadable", form.name());
      }
    }
    return problems;
  }

  private static void add(
      List<DataProblem> problems, Form<?> form, String found, String key, String argument) {
    String file = Lexicon.get("rulebook.templates") + "/" + form.name() + Template.EXTENSION;
    problems.add(new DataProblem(file, "", 0, "", found, Texts.get(key, argument)));
  }

  private static Path file(Path rules, Form<?> form) {
    return rules
        .resolve(Lexicon.get("rulebook.templates"))
        .resolve(form.name() + Template.EXTENSION);
  }

  /**
   * Writes the document for the meeting into the folder of a report.
   *
   * @param password to encrypt it with, null if everybody may read it
   */
  public static void writeBulletin(
      AuditResult result, Path rules, Path report, @Nullable Password password) throws IOException {
    Optional<Template> template = template(rules, Bulletin.FORM);
    if (template.isPresent()) {
      Path place = report.resolve(Texts.get("document.bulletin.file") + Template.EXTENSION);
      write(template.get(), Bulletin.FORM, new Bulletin(result), place, password);
    }
  }

  /**
   * Writes a document for each department that has something to mend into a folder.
   *
   * @param password to encrypt them with, null if everybody may read them
   */
  public static void writeNotices(
      AuditResult result,
      List<DepartmentShare> shares,
      Path rules,
      Path folder,
      @Nullable Password password)
      throws IOException {
    Optional<Template> template = template(rules, Notice.FORM);
    if (template.isPresent()) {
      List<Notice> notices =
          shares.stream()
              .map(share -> new Notice(result, share))
              .filter(notice -> !notice.violations().isEmpty())
              .toList();
      Parallel.all(
          notices,
          notice -> {
            String name = Texts.get("document.notice.file", notice.share().file());
            Path place = folder.resolve(name + Template.EXTENSION);
            writeUnchecked(template.get(), notice, place, password);
          });
    }
  }

  private static void writeUnchecked(
      Template template, Notice notice, Path place, @Nullable Password password) {
    try {
      write(template, Notice.FORM, notice, place, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> void write(
      Template template, Form<T> form, T subject, Path place, @Nullable Password password)
      throws IOException {
    Form.Filling filling = form.fill(subject);
    Encryption.save(place, password, out -> template.write(filling, out));
  }

  /** Empty if there is none that can be read, which {@link #problems} says. */
  private static Optional<Template> template(Path rules, Form<?> form) {
    try {
      return Files.exists(file(rules, form))
          ? Optional.of(Template.read(file(rules, form)))
          : Optional.empty();
    } catch (IOException noDocument) {
      return Optional.empty();
    }
  }
}
