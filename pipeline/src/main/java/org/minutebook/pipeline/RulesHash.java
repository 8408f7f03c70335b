package org.minutebook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.minutebook.book.Hash;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.MeetingRecord;

/** A short word for all that decides what records say: the code and rules of this program. */
final class RulesHash {
  static final String TEXT = of(List.of(MeetingRecord.class, Extractors.class, RulesHash.class));

  private static final int LENGTH = 12;

  private RulesHash() {}

  /** Of the jars or folders that some classes come from. */
  private static String of(List<Class<?>> classes) {
    StringBuilder all = new StringBuilder();
    for (Class<?> each : classes) {
      try {
        Path source = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
        all.append(Files.isDirectory(source) ? ofFolder(source) : ofJar(source));
      } catch (IOException e) {
        throw new UncheckedIOException("the program cannot read itself", e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("a class has no place", e);
      }
    }
    return Hash.of(all.toString()).substring(0, LENGTH);
  }

  /** Names and check sums stand in a jar's directory: its content need not be read. */
  private static String ofJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
          .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
          .sorted()
          .reduce("", String::concat);
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(folder.relativize(file)).append(' ').append(Hash.of(file)).append('\n');
      }
    }
    return all.toString();
  }
}
