package org.minutebook.evaluation.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.evaluation.Extracted;

/** A program that goes over an archive. */
enum Racer {
  MINUTEBOOK("Minutebook, the whole import") {
    @Override
    Optional<List<String>> command(Path archive, Path work, boolean ocr) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  launcher(),
                  "import",
                  archive.toString(),
                  "--book",
                  work.resolve("book").toString()));
      if (!ocr) {
        command.add("--no-ocr");
      }
      return Optional.of(command);
    }
  },
  TIKA("Tika, plain text") {
    @Override
    Optional<List<String>> command(Path archive, Path work, boolean ocr) {
      return Optional.of(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx2g",
              "-Dlog4j2.loggerContextFactory="
                  + "org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
              "-cp",
              System.getProperty("java.class.path"),
              PlainTika.class.getName(),
              archive.toString()));
    }
  },
  RECOLL("recollindex, text search") {
    @Override
    Optional<List<String>> command(Path archive, Path work, boolean ocr) throws IOException {
      if (!Files.isExecutable(Path.of("/usr/bin/recollindex"))) {
        return Optional.empty();
      }
      Path settings = Files.createDirectories(work.resolve("recoll"));
      Files.writeString(
          settings.resolve("recoll.conf"), "topdirs = " + archive + "\nloglevel = 2\n");
      return Optional.of(List.of("/usr/bin/recollindex", "-c", settings.toString(), "-z"));
    }
  };

  final String title;

  Racer(String title) {
    this.title = title;
  }

  /**
   * Empty where it is not installed.
   *
   * @param ocr whether Minutebook reads scans; Tika never does here, recollindex as it is set up
   */
  abstract Optional<List<String>> command(Path archive, Path work, boolean ocr) throws IOException;

  static String launcher() {
    return Extracted.ROOT.resolve("minutebook").toAbsolutePath().normalize().toString();
  }
}
