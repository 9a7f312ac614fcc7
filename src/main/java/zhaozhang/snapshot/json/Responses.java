package zhaozhang.snapshot.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Texts;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.ApiMapping.Call;
import zhaozhang.model.table.ApiMapping.Records;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.table.Problems;

/** What the responses of a file say of themselves, as the mapping tells. */
public final class Responses {

  private static final Set<String> NO = Set.of("0", "FALSE", "false");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]");

  /** The end of a call's name, as files are named after it, says enough from so many letters on. */
  private static final int TELLING_LETTERS = 10;

  /**
   * A table of which something could not be got.
   *
   * @param file that should have held it
   * @param why in a phrase that people read
   */
  public record Lack(String file, String table, String why) {}

  private final String file;
  private final ApiMapping mapping;
  private final Set<Call> continued = new HashSet<>();
  private final Set<Call> ended = new HashSet<>();
  private final Set<Call> blank = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private boolean failed;
  private boolean unknown;

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
        .filter(call -> fits(call, response) && !forbidden(call, response))
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(Call call, Json response) {
    return call.marks().stream().allMatch(mark -> has(response, mark));
  }

  private static boolean forbidden(Call call, Json response) {
    return call.without().stream().anyMatch(path -> has(response, path));
  }

  private static boolean has(Json response, String path) {
    return response.at(path).findAny().isPresent();
  }

  /** Whether it is what a person wrote to others. */
  boolean message(Json response) {
    return mapping.messages().stream().anyMatch(path -> has(response, path));
  }

  /** Whether it says itself that it is a response, and no row. */
  boolean response(Json response) {
    return !mapping.errorCode().isEmpty() && has(response, mapping.errorCode());
  }

  /**
   * Remembers a response that no call is known to give.
   *
   * @return whether it is none of which it is known that there are no records
   */
  boolean addUnknown(Json response) {
    Set<Call> without = new HashSet<>();
    for (Call call : mapping.calls()) {
      boolean empty =
          call.tables().stream()
              .map(Records::path)
              .anyMatch(path -> !path.isEmpty() && response.at(path).anyMatch(Responses::empty));
      if (empty && !forbidden(call, response)) {
        without.add(call);
      }
    }
    blank.addAll(without);
    boolean another =
        mapping.calls().stream()
            .anyMatch(call -> !call.without().isEmpty() && forbidden(call, response));
    unknown |= without.isEmpty() && !another;
    return without.isEmpty();
  }

  private static boolean empty(Json list) {
    return list instanceof Json.Items items && items.items().isEmpty();
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
   * The tables of which a response failed or is not known, or the last page is in no file. Which
   * page is missing between others the pages do not tell.
   *
   * @param named the table that a file is named after
   */
  public static List<Lack> lacking(
      List<Responses> all, Function<String, Optional<String>> named, Problems problems) {
    List<Lack> lacking = new ArrayList<>();
    for (Responses one : all) {
      for (String table : one.lost(all, named)) {
        String why = Texts.get(one.failed ? "lack.failed" : "lack.unknown");
        lacking.add(new Lack(one.file, table, why));
      }
      for (Call call : one.continued) {
        if (all.stream().noneMatch(other -> other.ends(call))) {
          List<String> tables = List.copyOf(tables(call));
          String why = Texts.get("lack.page", call.name());
          tables.forEach(table -> lacking.add(new Lack(one.file, table, why)));
        }
      }
      if (!one.blank.isEmpty() && one.blank.stream().noneMatch(call -> answered(all, call))) {
        new ResponseProblems(one.file, problems).noRecords();
      }
    }
    return lacking;
  }

  private boolean ends(Call call) {
    return ended.contains(call) || blank.contains(call);
  }

  private static boolean answered(List<Responses> all, Call call) {
    return all.stream()
        .anyMatch(other -> other.continued.contains(call) || other.ended.contains(call));
  }

  /**
   * What a response that failed would have held: what others in the file do, else what the file is
   * named for, else what files hold that are named alike but for a number.
   */
  private Set<String> lost(List<Responses> all, Function<String, Optional<String>> named) {
    if (!failed && !unknown) {
      return Set.of();
    }
    if (failed && !tables.isEmpty()) {
      return tables;
    }
    Optional<String> table = named.apply(file);
    if (table.isPresent()) {
      return Set.of(table.get());
    }
    Optional<Call> call = namedAfter(file, mapping);
    return call.isPresent() ? tables(call.get()) : alike(all);
  }

  private Set<String> alike(List<Responses> all) {
    return all.stream()
        .filter(other -> failed && kind(other.file).equals(kind(file)))
        .flatMap(other -> other.tables.stream())
        .collect(Collectors.toSet());
  }

  private static String kind(String file) {
    return DIGITS.matcher(file).replaceAll("");
  }

  /** The call that a file is named after, as in {@code user_list_2.json} and {@code user/list}. */
  private static Optional<Call> namedAfter(String file, ApiMapping mapping) {
    String name = letters(file.substring(file.lastIndexOf('/') + 1));
    return mapping.calls().stream()
        .filter(call -> longestIn(name, call) > 0)
        .max(Comparator.comparing(call -> longestIn(name, call)));
  }

  /** The tables that the call gives which a file is named after. */
  public static Set<String> tablesNamed(String file, ApiMapping mapping) {
    return file.toLowerCase(Locale.ROOT).contains(".json")
        ? namedAfter(file, mapping).map(Responses::tables).orElse(Set.of())
        : Set.of();
  }

  private static int longestIn(String name, Call call) {
    int longest = 0;
    String whole = call.name();
    for (int at = 0; at >= 0; at = whole.indexOf('/', at + 1)) {
      String end = letters(whole.substring(at));
      boolean telling = at == 0 || end.length() >= TELLING_LETTERS;
      longest = telling && name.contains(end) ? Math.max(longest, end.length()) : longest;
    }
    return longest;
  }

  private static Set<String> tables(Call call) {
    return call.tables().stream().map(Records::table).collect(Collectors.toSet());
  }

  private static String letters(String name) {
    return NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
