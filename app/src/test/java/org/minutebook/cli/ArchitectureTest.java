package org.minutebook.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import what, over all modules: the app is where all of them meet. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.minutebook");

  @Test
  void allModulesAreLookedAt() {
    for (String part :
        new String[] {
          "model.record",
          "extract",
          "index",
          "read",
          "book",
          "pipeline",
          "digest",
          "evaluation",
          "cli"
        }) {
      assertThat(CLASSES)
          .as("classes of " + part)
          .anyMatch(each -> each.getPackageName().startsWith("org.minutebook." + part));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model      |
          extract    | model
          index      | model
          digest     | model
          read       | model
          structure  | model
          json       | model
          book       | model, json
          pipeline   | model, json, book, read, structure, extract, index
          evaluation | model, json
          """)
  void anImportGoesOnlyDownTheFlow(String importer, @Nullable String allowed) {
    String[] packages =
        Stream.concat(
                Stream.of(importer),
                allowed == null ? Stream.empty() : Arrays.stream(allowed.split(", *", -1)))
            .map(name -> "org.minutebook." + name + "..")
            .toArray(String[]::new);
    check(
        classes()
            .that()
            .resideInAPackage("org.minutebook." + importer + "..")
            .should()
            .onlyDependOnClassesThat(
                DescribedPredicate.describe(
                    "are of " + String.join(", ", packages) + " or not ours",
                    each ->
                        !each.getPackageName().startsWith("org.minutebook")
                            || resideInAnyPackage(packages).test(each))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.lucene..   | org.minutebook.index..
          org.apache.tika..     | org.minutebook.read..
          org.apache.pdfbox..   | org.minutebook.read..
          java.sql..            | org.minutebook.book..
          edu.stanford.nlp..    | org.minutebook.extract.nlp..
          org.commonmark..      | org.minutebook.read..
          net.fortuna.ical4j..  | org.minutebook.digest..
          picocli..             | org.minutebook.cli..
          me.tongfei..          | org.minutebook.cli..
          """)
  void aLibraryIsKnownToOnePackage(String library, String importer) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(importer)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  /** Workbooks are written where digests are, Word files are read where files are. */
  @Test
  void poiIsKnownToReadersAndWorkbooks() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.minutebook.read..", "org.minutebook.digest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi.."));
  }

  /** A later extractor sees earlier facts, not classes. */
  @Test
  void kindsOfFactsDoNotKnowEachOther() {
    check(
        slices()
            .matching("org.minutebook.extract.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                resideInAPackage("org.minutebook.extract.record.."),
                DescribedPredicate.alwaysTrue())
            .ignoreDependency(
                DescribedPredicate.alwaysTrue(),
                resideInAnyPackage(
                    "org.minutebook.extract.rule..",
                    "org.minutebook.extract.line..",
                    "org.minutebook.extract.name..",
                    "org.minutebook.extract.calendar..")));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("org.minutebook.(**)").should().beFreeOfCycles());
  }

  @Test
  void namesSayWhatThingsAre() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*\\.(Abstract\\w*|\\w*(Impl|Manager|Helper|Util|Utils))"));
    check(
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..", "..utils..", "..common..", "..helper..", "..helpers.."));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(CLASSES);
  }
}
