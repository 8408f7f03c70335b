package org.minutebook.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;

/** The words of {@code stems.txt}, which the stemmer must leave alone. */
final class Stems {
  private static final String FILE = "stems.txt";
  private static final Pattern LINE = Pattern.compile("([a-z ]+) => ([a-z]+)");

  static final CharArrayMap<String> EXCEPTIONS = read();

  private Stems() {}

  private static CharArrayMap<String> read() {
    CharArrayMap<String> exceptions = new CharArrayMap<>(64, false);
    try {
      for (String line : lines()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        Matcher sides = LINE.matcher(line);
        if (!sides.matches()) {
          throw new IllegalStateException(FILE + ": no \"words => stem\": " + line);
        }
        for (String word : sides.group(1).split(" ", -1)) {
          if (exceptions.put(word, sides.group(2)) != null) {
            throw new IllegalStateException(FILE + ": twice: " + word);
          }
        }
      }
      return CharArrayMap.unmodifiableMap(exceptions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = Stems.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
