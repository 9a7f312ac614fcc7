package zhaozhang.audit;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import zhaozhang.model.finding.AuditedFinding;
import zhaozhang.model.finding.AuditedUnjudged;
import zhaozhang.model.finding.Divisions;
import zhaozhang.model.table.DepartmentTree;
import zhaozhang.model.table.Row;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.TableData;
import zhaozhang.model.table.Unknown;
import zhaozhang.model.table.Vocabulary;

/** What departments are part of, and who is asked there, as a snapshot tells. */
final class DivisionsReader {

  private DivisionsReader() {}

  /** Those of the departments that answer for findings and for what was not judged, or act. */
  static Divisions read(
      Vocabulary vocabulary,
      Snapshot snapshot,
      List<AuditedFinding> findings,
      List<AuditedUnjudged> unjudged) {
    DepartmentTree tree = DepartmentTree.of(vocabulary, snapshot);
    Map<String, String> above =
        Stream.concat(
                findings.stream()
                    .flatMap(
                        found ->
                            Stream.concat(
                                Stream.of(found.finding().department()),
                                found.finding().rule().actingDepartment().stream())),
                unjudged.stream().map(one -> one.unjudged().department()))
            .distinct()
            .filter(department -> !department.isEmpty())
            .collect(toMap(Function.identity(), tree::division));
    return new Divisions(above, contacts(vocabulary, snapshot));
  }

  /** Of each department the first by account whose name is known. */
  private static Map<String, String> contacts(Vocabulary vocabulary, Snapshot snapshot) {
    Map<String, String> names = names(vocabulary, snapshot);
    Map<String, SortedSet<String>> accounts = new TreeMap<>();
    for (Table table : vocabulary.tables(Table.Kind.SNAPSHOT)) {
      if (table.contacts()) {
        snapshot.table(table.name()).ifPresent(data -> add(data, accounts));
      }
    }
    Map<String, String> contacts = new HashMap<>();
    accounts.forEach(
        (department, several) ->
            several.stream()
                .filter(names::containsKey)
                .findFirst()
                .ifPresent(account -> contacts.put(department, names.get(account))));
    return contacts;
  }

  private static void add(TableData data, Map<String, SortedSet<String>> accounts) {
    String department = data.table().departmentColumn().orElseThrow();
    String person = data.table().personColumn().orElseThrow();
    for (Row row : data.rows()) {
      if (!(row.get(department) instanceof Unknown) && !(row.get(person) instanceof Unknown)) {
        accounts
            .computeIfAbsent(row.text(department), any -> new TreeSet<>())
            .add(row.text(person));
      }
    }
  }

  private static Map<String, String> names(Vocabulary vocabulary, Snapshot snapshot) {
    Map<String, String> names = new HashMap<>();
    for (Table table : vocabulary.tables(Table.Kind.SNAPSHOT)) {
      TableData data = snapshot.table(table.name()).orElse(null);
      if (data != null && table.people() && !table.lookups().isEmpty()) {
        String name = table.lookups().get(0);
        data.rows().stream()
            .filter(row -> row.identified() && row.known(name) != null)
            .forEach(row -> names.put(row.identity(), row.text(name)));
      }
    }
    return names;
  }
}
