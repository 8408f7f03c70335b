package org.minutebook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.minutebook.architecture.Product.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which other package. */
class PackageFencesTest {
  /** A package, and besides itself the packages that it may know. */
  static Stream<Arguments> fences() {
    return Stream.of(
        arguments("model", List.of()),
        arguments("extract", List.of("model")),
        arguments("index", List.of("model")),
        arguments("digest", List.of("model")),
        arguments("read", List.of("model")),
        arguments("structure", List.of("model")),
        arguments("json", List.of("model")),
        arguments("book", List.of("model", "json")),
        arguments(
            "pipeline", List.of("model", "extract", "index", "read", "structure", "json", "book")),
        arguments("evaluation", List.of("model", "json", "pipeline")),
        arguments(
            "cli",
            List.of("model", "index", "read", "json", "book", "pipeline", "digest", "evaluation")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fences")
  void aPackageKnowsOnlyWhatComesBeforeIt(String name, List<String> known) {
    String[] allowed =
        Stream.concat(Stream.of(name), known.stream()).map(Product::within).toArray(String[]::new);
    DescribedPredicate<JavaClass> others =
        resideInAPackage(Product.ROOT + "..").and(not(resideInAnyPackage(allowed)));
    noClasses()
        .that()
        .resideInAPackage(within(name))
        .should()
        .dependOnClassesThat(others.as("are of Minutebook but not in %s or %s", name, known))
        .because("data flow one way, libraries do not know each other, and one package composes")
        .check(Product.CLASSES);
  }

  @Test
  void everyPackageHasItsFence() {
    String[] fenced = fences().map(row -> within((String) row.get()[0])).toArray(String[]::new);
    classes()
        .should()
        .resideInAnyPackage(fenced)
        .because("a new package states here what it may know")
        .check(Product.CLASSES);
  }

  @Test
  void theModelImportsNothing() {
    classes()
        .that()
        .resideInAPackage(within("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(within("model"), "java..", "org.jspecify..")
        .because("everybody depends on the nouns, so they depend on nobody")
        .check(Product.CLASSES);
  }

  @Test
  void kindsOfFactDoNotKnowEachOther() {
    DescribedPredicate<JavaClass> foundations =
        resideInAnyPackage(
            within("extract.rule"),
            within("extract.line"),
            within("extract.name"),
            within("extract.calendar"));
    DescribedPredicate<JavaClass> composer = resideInAPackage(within("extract.record"));
    slices()
        .matching(Product.ROOT + ".extract.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), foundations)
        .ignoreDependency(composer, alwaysTrue())
        .because("a later extractor sees earlier facts, not the classes that found them")
        .check(Product.CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching(Product.ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other are one package")
        .check(Product.CLASSES);
  }
}
