package zhaozhang.snapshot.json;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.ApiMapping.Call;
import zhaozhang.model.table.ApiMapping.Records;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.table.Problems;

/** What the responses of a file say of themselves, as the mapping tells. */
public final class Responses {

  private static final Set<String> NO = Set.of("0", "FALSE", "false");

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]");

  private final String file;
  private final ApiMapping mapping;
  private final Set<Call> continued = new HashSet<>();
  private final Set<Call> ended = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private boolean failed;

  /**
   * @param file that the responses stand in
   */
  Responses(String file, ApiMapping mapping) {
    this.file = file;
    this.mapping = mapping;
  }

  /** The code of the error that it is. */
  Optional<String> error(Json response) {
    return mapping.errorCode().isEmpty()
        ? Optional.empty()
        : text(response, mapping.errorCode()).filter(code -> !code.equals("0"));
  }

  String errorText(Json response) {
    return text(response, mapping.errorText()).orElse("");
  }

  private static Optional<String> text(Json response, String path) {
    return response.at(path).flatMap(Json::cells).map(RawCell::text).findFirst();
  }

  /** The call that it answers, null if none is known that it could. */
  @Nullable Call call(Json response) {
    return mapping.calls().stream()
        .filter(
            call -> call.marks().stream().allMatch(mark -> response.at(mark).findAny().isPresent()))
        .findFirst()
        .orElse(null);
  }

  /** Remembers whether a response to a call has another page after it. */
  void add(Call call, Json response) {
    boolean more =
        mapping.pages().stream()
            .filter(path -> response.at(path).findAny().isPresent())
            .findFirst()
            .stream()
            .flatMap(path -> text(response, path).stream())
            .anyMatch(said -> !NO.contains(said));
    (more ? continued : ended).add(call);
    tables.addAll(tables(call));
  }

  /** Remembers a table of which the file has rows. */
  void holds(String table) {
    tables.add(table);
  }

  /** Remembers that a response is an error, or holds what are no records. */
  void failed() {
    failed = true;
  }

  /**
   * The tables of which a response failed, or the last page is in no file: what they lack would be
   * held not to be there, so that they count as missing. Which page is missing between others the
   * pages do not tell.
   */
  public static Set<String> incomplete(Stream<Responses> files, Problems problems) {
    List<Responses> all = files.toList();
    Set<String> incomplete = new HashSet<>();
    for (Responses one : all) {
      for (String table : one.failed ? one.lacking(all) : Set.<String>of()) {
        problems.failedPart(one.file, table);
        incomplete.add(table);
      }
      for (Call call : one.continued) {
        if (all.stream().noneMatch(other -> other.ended.contains(call))) {
          List<String> tables = call.tables().stream().map(Records::table).toList();
          problems.missingPage(one.file, call.name(), tables);
          incomplete.addAll(tables);
        }
      }
    }
    return incomplete;
  }

  /**
   * What a failed response would have held: what others in the file do, or what it is named for.
   */
  private Set<String> lacking(List<Responses> all) {
    if (!tables.isEmpty()) {
      return tables;
    }
    return namedAfter()
        .filter(call -> all.stream().anyMatch(other -> other.answers(call)))
        .map(Responses::tables)
        .orElse(Set.of());
  }

  private boolean answers(Call call) {
    return continued.contains(call) || ended.contains(call);
  }

  private Optional<Call> namedAfter() {
    String name = letters(file.substring(file.lastIndexOf('/') + 1));
    return mapping.calls().stream()
        .filter(call -> name.contains(letters(call.name())))
        .max(Comparator.comparing(call -> letters(call.name()).length()));
  }

  private static Set<String> tables(Call call) {
    return call.tables().stream().map(Records::table).collect(Collectors.toSet());
  }

  /** As in {@code user_list_2.json} and {@code user/list}. */
  private static String letters(String name) {
    return NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
