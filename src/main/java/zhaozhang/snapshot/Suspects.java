package zhaozhang.snapshot;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhaozhang.base.Texts;
import zhaozhang.model.Source;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.snapshot.json.Responses;
import zhaozhang.snapshot.table.Heading;
import zhaozhang.snapshot.table.Problems;
import zhaozhang.snapshot.table.Recognition;
import zhaozhang.snapshot.table.SheetRows;
import zhaozhang.snapshot.table.Suspicion;

/**
 * What may belong to a table but could not be read: what the table lacks, nobody knows then.
 *
 * @param found the tables so far
 * @param suspected sheets that lack a heading, by where they stand; added to
 */
record Suspects(
    Recognition recognition,
    ApiMapping api,
    FoundTables found,
    Problems problems,
    Map<Source, Suspicion> suspected) {

  /** Of the sheets of one file; one of notes beside a table is none. */
  void sheets(List<SheetRows> file) {
    Set<String> read = new HashSet<>();
    file.stream()
        .map(SheetRows::heading)
        .flatMap(Stream::ofNullable)
        .map(Heading::table)
        .forEach(table -> read.add(table.name()));
    List<SheetRows> unread =
        file.stream()
            .filter(sheet -> sheet.suspicion() != null)
            .sorted(Comparator.comparing(sheet -> -likeness(sheet)))
            .toList();
    boolean any = read.isEmpty();
    for (SheetRows sheet : unread) {
      if (any || suspect(sheet, read)) {
        suspect(sheet);
      } else {
        problems.besideTable(sheet.source());
      }
      any = false;
    }
  }

  private static int likeness(SheetRows sheet) {
    Suspicion suspicion = sheet.suspicion();
    return suspicion == null || suspicion.row() == 0 ? 0 : suspicion.beside() ? 2 : 1;
  }

  /** Whether a sheet is one even where another sheet of its file was read. */
  private static boolean suspect(SheetRows sheet, Set<String> read) {
    Suspicion suspicion = sheet.suspicion();
    if (suspicion == null || suspicion.row() == 0) {
      return false;
    }
    return suspicion.beside() || (suspicion.own() && !read.contains(suspicion.table()));
  }

  private void suspect(SheetRows sheet) {
    Suspicion suspicion = sheet.suspicion();
    if (suspicion != null) {
      problems.suspectSheet(sheet.source(), suspicion);
      suspected.put(sheet.source().at(suspicion.row()), suspicion);
      found.incomplete(suspicion.table(), sheet.source(), suspicion.why());
    }
  }

  /** Of a file that could not be read. */
  void refused(String file) {
    for (String table : tables(file)) {
      problems.suspectFile(file, table);
      found.incomplete(table, new Source(file, "", 0), Texts.get("lack.file"));
    }
  }

  private Set<String> tables(String file) {
    Optional<String> named = recognition.named(file);
    return named.isPresent() ? Set.of(named.get()) : Responses.tablesNamed(file, api);
  }

  /** Of responses that are not there. */
  void responses(List<Responses> files) {
    for (Responses.Lack lack : Responses.lacking(files, recognition::named, problems)) {
      problems.lack(lack.file(), lack.table(), lack.why());
      found.incomplete(lack.table(), new Source(lack.file(), "", 0), lack.why());
    }
  }
}
