package zhaozhang;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhaozhang.base.Texts;

/**
 * Who may know whom: {@code {cli → console} → audit → {rulebook, snapshot, engine, report} → model
 * → base}.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("zhaozhang");

  @ParameterizedTest
  @CsvSource({
    "base, zhaozhang.base..",
    "model, zhaozhang.(base|model)..",
    "rulebook, zhaozhang.(base|model|rulebook)..",
    "snapshot, zhaozhang.(base|model|snapshot)..",
    "engine, zhaozhang.(base|model|engine)..",
    "report, zhaozhang.(base|model|report)..",
    "audit, zhaozhang.(base|model|rulebook|snapshot|engine|report|audit)..",
    "console, zhaozhang.(base|model|report|audit|console)..",
    "cli, zhaozhang.(base|model|report|audit|console|cli).."
  })
  void a_part_knows_only_those_beneath_it(String part, String beneath) {
    noClasses()
        .that()
        .resideInAPackage("zhaozhang." + part + "..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "stand above or beside it",
                type ->
                    type.getPackageName().startsWith("zhaozhang")
                        && !type.getPackageName()
                            .matches(beneath.replace(".", "\\.").replace("\\.\\.", ".*"))))
        .because(
            "parts that see each other cannot change alone: pass what is needed as a type of model,"
                + " or let audit put the two together")
        .check(CLASSES);
  }

  @Test
  void only_its_command_knows_the_console() {
    noClasses()
        .that()
        .resideInAPackage("zhaozhang.cli..")
        .and()
        .doNotHaveSimpleName("ConsoleCommand")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("zhaozhang.console..")
        .because("what the console needs loads a web server: other commands must not wait for it")
        .check(CLASSES);
  }

  @Test
  void packages_do_not_know_each_other_in_a_circle() {
    slices()
        .matching("zhaozhang.(**)")
        .should()
        .beFreeOfCycles()
        .because("of two that need each other neither can be read alone: move what both need down")
        .check(CLASSES);
  }

  @Test
  void the_model_and_its_base_import_no_library() {
    classes()
        .that()
        .resideInAnyPackage("zhaozhang.model..", "zhaozhang.base..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "zhaozhang.model..", "zhaozhang.base..")
        .because("all parts speak of the model: move what needs a library to the part that has it")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "engine | org.drools.. org.kie.. org.mvel..",
        "snapshot report | org.apache.poi.. org.openxmlformats.. org.apache.xmlbeans..",
        "snapshot report | org.dhatim.. de.siegmar.fastcsv.. org.apache.commons.compress..",
        "cli | picocli.. ch.qos.logback..",
        "console | io.javalin.. jakarta.servlet.. org.eclipse.jetty.. gg.jte.. kotlin..",
        "rulebook | org.snakeyaml..",
        "snapshot report | tools.jackson.. com.fasterxml..",
      })
  void a_library_is_imported_only_where_it_belongs(String parts, String library) {
    String[] homes =
        java.util.Arrays.stream(parts.split(" ", -1))
            .map(part -> "zhaozhang." + part + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.split(" ", -1))
        .because("one library, one place to replace it: call the part that has it instead")
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_writes_to_the_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhaozhang.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("what a part has to say it returns, or throws as a UserError")
        .check(CLASSES);
  }

  @Test
  void no_text_is_kept_in_a_constant() {
    noClasses()
        .should()
        .accessTargetWhere(
            target(nameMatching("get"))
                .and(targetOwner(type(Texts.class)))
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                        "from a static initializer",
                        access -> access.getOrigin().getName().equals("<clinit>"))))
        .because(
            "the language may change while the program runs: ask for the text when it is shown")
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_ends_the_program() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhaozhang.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("a part throws a UserError, and the command line chooses the exit code")
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_looks_at_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhaozhang.cli..")
        .should()
        .callMethodWhere(
            target(nameMatching("now|systemDefaultZone|systemUTC"))
                .and(targetOwner(resideInAPackage("java.time"))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .because("same input, same output: pass the day in")
        .check(CLASSES);
  }

  @Test
  void days_are_local_dates() {
    noClasses()
        .that()
        // The properties of a workbook can be set in no other type.
        .doNotHaveFullyQualifiedName("zhaozhang.report.workbook.Book")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Date.class, java.util.Calendar.class)
        .because("a java.util.Date moves with the time zone: use java.time")
        .check(CLASSES);
  }
}
