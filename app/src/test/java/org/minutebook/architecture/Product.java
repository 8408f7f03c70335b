package org.minutebook.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of all modules, without their tests. */
final class Product {
  /** The name under which all of it lives. */
  static final String ROOT = "org.minutebook";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Product() {}

  /** A package and those below it, in the language of ArchUnit. */
  static String within(String name) {
    return ROOT + "." + name + "..";
  }
}
