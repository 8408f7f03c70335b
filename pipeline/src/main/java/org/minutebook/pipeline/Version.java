package org.minutebook.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.minutebook.book.Hash;

/** The program's version, which the build writes into a file. */
final class Version {
  static final String TEXT = read();

  private Version() {}

  /** What files are read under as one short word; the description is asked for once, if ever. */
  static Supplier<String> fingerprint(Supplier<String> description) {
    return new Supplier<>() {
      private Optional<String> made = Optional.empty();

      @Override
      public synchronized String get() {
        if (made.isEmpty()) {
          made = Optional.of(Hash.of(TEXT + "; " + description.get()).substring(0, 16));
        }
        return made.get();
      }
    };
  }

  private static String read() {
    try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
      if (file == null) {
        throw new IllegalStateException("version.txt is missing from the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
