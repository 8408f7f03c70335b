package org.minutebook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which library. */
class LibraryFencesTest {
  /** A library's packages, the packages that may know it, and why no others. */
  static Stream<Arguments> fences() {
    return Stream.of(
        arguments(
            List.of("org.apache.tika..", "org.apache.pdfbox..", "org.apache.fontbox.."),
            List.of("read"),
            "parsers meet hostile input and run in a process that may die"),
        arguments(
            List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."),
            List.of("read", "digest"),
            "reading Office files is for the worker process; digests only write XLSX"),
        arguments(
            List.of("org.apache.lucene.."),
            List.of("index"),
            "the index is derived and its engine replaceable"),
        arguments(
            List.of("edu.stanford.nlp.."),
            List.of("extract.nlp"),
            "models are heavy: they load lazily, behind the port Sentences"),
        arguments(
            List.of("java.sql..", "javax.sql..", "org.sqlite.."),
            List.of("book"),
            "one package knows how the truth is stored"),
        arguments(
            List.of("com.fasterxml.jackson.."),
            List.of("json", "digest", "evaluation", "cli", "read"),
            "JSON is for the edges, where reading has to tell it from text; within, records are values"),
        arguments(
            List.of("net.fortuna.ical4j.."),
            List.of("digest"),
            "calendars are one format of digests"),
        arguments(
            List.of("org.jsoup..", "org.commonmark.."),
            List.of("read", "structure", "digest"),
            "mark-up is read at the beginning and written at the end"),
        arguments(
            List.of("picocli..", "me.tongfei.progressbar.."),
            List.of("cli"),
            "the command line is a thin door"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fences")
  void aLibraryIsKnownToFew(List<String> library, List<String> known, String reason) {
    noClasses()
        .that()
        .resideOutsideOfPackages(known.stream().map(Product::within).toArray(String[]::new))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library.toArray(String[]::new)))
        .because(reason)
        .check(Product.CLASSES);
  }
}
