package zhaozhang.audit.workspace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.RulesAcceptance;
import zhaozhang.audit.Verifications;
import zhaozhang.audit.workspace.Uploads.Given;
import zhaozhang.base.FileNames;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.model.followup.VerificationResult;
import zhaozhang.model.table.DataProblem;
import zhaozhang.report.place.Deletion;
import zhaozhang.report.sheet.ReadyLines;

/**
 * Records that a person verified an article, in the list of the rules, as the lines of a report are
 * accepted into it. A file that the outcome rests on is kept in the workspace.
 */
public final class VerificationRecord {

  /**
   * What is recorded.
   *
   * @param seen stands for what was recorded of the article when it was looked at
   * @param passed whether it was found kept, null if nobody said
   * @param on the day, as typed
   * @param basis what the outcome rests on; may be empty if there is a file
   * @param evidence null for none
   */
  public record Request(
      String article,
      String seen,
      @Nullable Boolean passed,
      String by,
      String on,
      String basis,
      @Nullable Given evidence) {

    public Request {
      requireNonNull(article, "article");
      requireNonNull(seen, "seen");
      by = by.strip();
      on = on.strip();
      basis = basis.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
  }

  private final Workspace workspace;
  private final Request request;
  private final LocalDate today;

  private VerificationRecord(Workspace workspace, Request request, LocalDate today) {
    this.workspace = workspace;
    this.request = request;
    this.today = today;
  }

  /**
   * Writes it.
   *
   * @throws UserError if something is missing or wrong, more was recorded since, or nothing can be
   *     written; then nothing is
   */
  public static void write(Workspace workspace, Request request, LocalDate today) {
    Samples.prepare(workspace);
    new VerificationRecord(workspace, request, today).write();
  }

  private void write() {
    requireWhole();
    requireSeen();
    Path kept = keep();
    try {
      accept(basis(kept));
    } catch (UserError e) {
      drop(kept);
      throw e;
    }
  }

  private void requireWhole() {
    String missing =
        Stream.of(
                request.passed() == null ? "result" : "",
                request.by().isEmpty() ? "by" : "",
                request.on().isEmpty() ? "on" : "",
                request.basis().isEmpty() && request.evidence() == null ? "basis" : "")
            .filter(name -> !name.isEmpty())
            .map(name -> Texts.get("list.verifications." + name))
            .collect(Collectors.joining(Texts.get("report.enumeration")));
    if (!missing.isEmpty()) {
      throw new UserError(Texts.get("verification.record.incomplete", missing));
    }
  }

  private void requireSeen() {
    Verifications.Item item =
        Verifications.of(workspace.rules(), today).items().stream()
            .filter(one -> one.article().id().equals(request.article()))
            .findFirst()
            .orElseThrow(
                () -> new UserError(Texts.get("verification.record.none", request.article())));
    if (!item.seen().equals(request.seen())) {
      throw new UserError(Texts.get("verification.record.changed"));
    }
  }

  private @Nullable Path keep() {
    Given evidence = request.evidence();
    if (evidence == null) {
      return null;
    }
    Path folder = workspace.folder().resolve(Texts.get("verification.evidence.folder"));
    String name =
        Texts.get(
            "verification.evidence.file",
            Uploads.plain(request.on()),
            Uploads.plain(request.article()),
            Uploads.plain(evidence.name()));
    try (InputStream in = evidence.content().open()) {
      Files.createDirectories(folder);
      Path place = free(folder, name);
      Files.copy(in, place);
      return place;
    } catch (IOException e) {
      throw new UserError(Texts.get("upload.unwritable", evidence.name()), e);
    }
  }

  private static Path free(Path folder, String name) {
    Path place = folder.resolve(name);
    for (int number = 2; Files.exists(place); number++) {
      place = folder.resolve(number + "-" + name);
    }
    return place;
  }

  private String basis(@Nullable Path kept) {
    if (kept == null) {
      return request.basis();
    }
    String file = FileNames.below(workspace.folder(), kept);
    String note = Texts.get("verification.evidence.note", file);
    return request.basis().isEmpty() ? note : request.basis() + "\n" + note;
  }

  private void accept(String basis) {
    VerificationResult result =
        Boolean.TRUE.equals(request.passed())
            ? VerificationResult.PASSED
            : VerificationResult.FAILED;
    try {
      Path alone = Files.createTempDirectory("zhaozhang-");
      try {
        Path file = alone.resolve(Texts.get("report.file.verifications") + ".csv");
        ReadyLines.writeVerifications(
            file,
            List.of(List.of(request.article(), result.word(), request.by(), request.on(), basis)));
        RulesAcceptance.Accepted accepted =
            RulesAcceptance.accept(
                new RulesAcceptance.Request(workspace.rules(), file, null, today));
        if (!accepted.left().isEmpty()) {
          throw new UserError(sentence(accepted.left()));
        }
      } finally {
        Deletion.of(alone);
      }
    } catch (IOException e) {
      throw new UserError(Texts.get("workspace.unusable", workspace.folder()), e);
    }
  }

  private static String sentence(List<DataProblem> left) {
    return Texts.get(
        "verification.record.refused",
        left.stream()
            .map(DataProblem::expected)
            .distinct()
            .collect(Collectors.joining(Texts.get("reminder.comma"))));
  }

  private static void drop(@Nullable Path kept) {
    try {
      if (kept != null) {
        Files.deleteIfExists(kept);
      }
    } catch (IOException stays) {
      return;
    }
  }
}
