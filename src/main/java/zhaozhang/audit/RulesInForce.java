package zhaozhang.audit;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhaozhang.audit.history.StatusWords;
import zhaozhang.base.Language;
import zhaozhang.base.Lexicon;
import zhaozhang.base.Recent;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.engine.CheckedRules;
import zhaozhang.engine.RuleEngine;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.rule.RuleFile;
import zhaozhang.model.rule.RuleProblem;
import zhaozhang.model.rule.RuleText;
import zhaozhang.model.rule.RulebookException;
import zhaozhang.model.table.ApiMapping;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;
import zhaozhang.model.table.Snapshot;
import zhaozhang.model.table.Table;
import zhaozhang.model.table.Vocabulary;
import zhaozhang.rulebook.ApiMappingReader;
import zhaozhang.rulebook.FixedTables;
import zhaozhang.rulebook.FolderLanguage;
import zhaozhang.rulebook.ListFiles;
import zhaozhang.rulebook.Lists;
import zhaozhang.rulebook.Rulebook;
import zhaozhang.rulebook.RulebookReader;
import zhaozhang.rulebook.Signatures;
import zhaozhang.snapshot.SnapshotReader;

/**
 * A rules folder understood: its vocabulary, its lists, and, once asked for, its compiled rules.
 */
final class RulesInForce {

  /** All that is read of a rules folder, wherever it lies. */
  private record Contents(List<InputFile> files, List<RuleProblem> problems) {}

  /**
   * Compiling takes most of the time of a small audit: who reads the same files again, as the
   * console does, has the same rules. A few, for a report may have been made by others.
   */
  private static final Recent<Contents, RulesInForce> RECENT = new Recent<>(3);

  private final Rulebook rulebook;
  private final Vocabulary vocabulary;
  private final ApiMapping api;
  private final Map<String, String> departmentAliases;
  private final Snapshot tables;
  private final Language language;
  private final Lists lists;
  private @Nullable RuleEngine engine;
  private @Nullable RuleEngine handover;

  private RulesInForce(
      Rulebook rulebook,
      Vocabulary vocabulary,
      ApiMapping api,
      Map<String, String> departmentAliases,
      Snapshot tables,
      Language language) {
    this.rulebook = rulebook;
    this.vocabulary = vocabulary;
    this.api = api;
    this.departmentAliases = departmentAliases;
    this.tables = tables;
    this.language = language;
    ListFiles.check(vocabulary.tables(Table.Kind.LIST), tables);
    Synonyms.check(vocabulary, tables);
    ListedHeadings.check(vocabulary, tables);
    this.lists = Lists.of(tables).ofPackage(CheckedRules.packageName(rulebook.vocabulary()));
  }

  /**
   * Reads a rules folder, or the rules that a report was made by.
   *
   * @throws zhaozhang.base.UserError if it is neither
   * @throws zhaozhang.model.rule.RulebookException if its vocabulary, its lists or what it says of
   *     an API cannot be used
   */
  static RulesInForce read(Path folder) {
    return read(folder, CompletableFuture.completedFuture(null));
  }

  /** The same for who compiles them, and can load what that needs in the meantime. */
  static RulesInForce readToCompile(Path folder) {
    return read(folder, CompletableFuture.runAsync(RuleEngine::prepare));
  }

  private static RulesInForce read(Path folder, CompletableFuture<Void> preparing) {
    Path archive = folder.resolve(Lexicon.get("report.file.rules"));
    if (!Files.isRegularFile(archive)) {
      return readFolder(folder, preparing);
    }
    try (FileSystem files = FileSystems.newFileSystem(archive)) {
      return readFolder(files.getPath("/"), preparing);
    } catch (IOException e) {
      throw new UserError(Texts.get("rulebook.unreadable", archive), e);
    }
  }

  private static RulesInForce readFolder(Path folder, CompletableFuture<Void> preparing) {
    Rulebook rulebook = RulebookReader.read(folder);
    RulesInForce rules =
        RECENT.get(
            new Contents(rulebook.files(), rulebook.problems()),
            () -> understood(rulebook, preparing));
    Texts.speak(rules.language);
    return rules;
  }

  private static RulesInForce understood(Rulebook rulebook, CompletableFuture<Void> preparing) {
    Vocabulary vocabulary =
        FixedTables.complete(
            RuleEngine.vocabulary(rulebook.vocabulary()),
            RuleEngine.vocabulary(FixedTables.text()),
            rulebook.vocabulary());
    ApiMapping api = ApiMappingReader.read(rulebook.api(), vocabulary);
    List<Table> listTables = vocabulary.tables(Table.Kind.LIST);
    Snapshot plain = new SnapshotReader(listTables, Map.of()).readAll(rulebook.lists());
    Map<String, String> aliases = Lists.departmentAliases(plain);
    SnapshotReader knowing =
        new SnapshotReader(listTables, aliases).withLists(ListKeys.entries(vocabulary, plain));
    Snapshot tables =
        ReadAgain.of(plain, files -> knowing.readAll(rulebook.lists(), files))
            .within(Lexicon.get("rulebook.lists"));
    preparing.join();
    Snapshot whole =
        FixedTables.withAbsent(listTables, InnerEntries.added(tables, ListKeys.lists(vocabulary)));
    Language language = FolderLanguage.of(rulebook.vocabulary(), whole);
    return new RulesInForce(rulebook, vocabulary, api, aliases, whole, language);
  }

  /** The same, and a rule that is not written down yet. */
  RulesInForce with(RuleText rule, RuleText cases) {
    return with(rulebook.with(rule, cases));
  }

  /** The same with other cases in one file. */
  RulesInForce withCases(RuleText cases) {
    return with(rulebook.withCases(cases));
  }

  private RulesInForce with(Rulebook other) {
    return new RulesInForce(other, vocabulary, api, departmentAliases, tables, language);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What reads a snapshot as the tables that these rules speak of. */
  SnapshotReader reader() {
    return new SnapshotReader(vocabulary.tables(Table.Kind.SNAPSHOT), departmentAliases)
        .withWords(Synonyms.of(tables))
        .withLists(ListKeys.entries(vocabulary, tables))
        .withHeadings(ListedHeadings.of(tables))
        .withCorrespondences(vocabulary.correspondences())
        .withApi(api);
  }

  /** The keys of each list whose keys are the values of columns, by the name of the list. */
  Map<String, List<String>> listKeys() {
    return ListKeys.of(vocabulary, tables);
  }

  /** The words for how far the mending of a finding is. */
  StatusWords statusWords() {
    return new StatusWords(Synonyms.of(tables));
  }

  ApiMapping api() {
    return api;
  }

  Map<String, String> departmentAliases() {
    return departmentAliases;
  }

  /** The lists as tables, which rules match like those of a snapshot. */
  Snapshot tables() {
    return tables;
  }

  Lists lists() {
    return lists;
  }

  /** What is wrong with the cells of the lists. */
  List<DataProblem> problems() {
    return Stream.concat(tables.problems().stream(), Lists.problems(tables).stream()).toList();
  }

  /** What a run of these rules over a snapshot rests on. */
  Run run(String version, Snapshot snapshot) {
    return new Run(
        version,
        lists.regulation(),
        snapshot.files(),
        rulebook.files(),
        lists.parameters(),
        Signatures.of(tables, rulebook.files()).orElse(null),
        null);
  }

  /**
   * The rules, not compiled: that tells what they are, and what they read.
   *
   * @throws zhaozhang.model.rule.RulebookException if they, or any file beside them, are wrong
   */
  CheckedRules check() {
    return whole(CheckedRules::read);
  }

  /**
   * The rules, compiled when first asked for.
   *
   * @throws zhaozhang.model.rule.RulebookException if they, or any file beside them, are wrong
   */
  synchronized RuleEngine compile() {
    RuleEngine compiled = engine;
    if (compiled == null) {
      compiled = whole(RuleEngine::compile);
      engine = compiled;
    }
    return compiled;
  }

  /**
   * The rules of the check before somebody leaves, compiled when first asked for.
   *
   * @throws zhaozhang.model.rule.RulebookException if they, or any file beside them, are wrong
   */
  synchronized RuleEngine compileHandover() {
    RuleEngine compiled = handover;
    if (compiled == null) {
      compiled = engine != null ? engine.forHandover() : whole(RuleEngine::compileHandover);
      handover = compiled;
    }
    return compiled;
  }

  private interface Reading<T> {
    T of(Vocabulary vocabulary, RuleText vocabularyText, List<RuleFile> rules, Snapshot lists);
  }

  /** What is made of all files, none of which may be wrong. */
  private <T> T whole(Reading<T> reading) {
    List<RuleProblem> problems = new ArrayList<>(rulebook.problems());
    T read = null;
    try {
      read = reading.of(vocabulary, rulebook.vocabulary(), rulebook.rules(), tables);
    } catch (RulebookException e) {
      problems.addAll(e.problems());
    }
    if (read == null || !problems.isEmpty()) {
      throw new RulebookException(problems);
    }
    return read;
  }
}
