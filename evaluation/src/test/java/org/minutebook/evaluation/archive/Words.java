package org.minutebook.evaluation.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of {@code words.txt}, which says what they are for. */
final class Words {
  private static final Map<String, List<String>> SECTIONS = read();
  private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)\\}");

  private Words() {}

  /** All entries of a kind, as written. */
  static List<String> all(String kind) {
    return Objects.requireNonNull(SECTIONS.get(kind), kind);
  }

  /** Any entry of a kind, its slots filled. */
  static String any(String kind, Dice dice, Function<String, Optional<String>> known) {
    return filled(dice.of(all(kind)), dice, known);
  }

  /** Any entry of a kind that speaks of nothing but places. */
  static String any(String kind, Dice dice) {
    return any(kind, dice, slot -> Optional.empty());
  }

  static String surname(Dice dice) {
    return dice.of(all("surname-start")) + dice.of(all("surname-end"));
  }

  static String place(Dice dice) {
    return dice.of(all("place-start")) + dice.of(all("place-end"));
  }

  private static String filled(String entry, Dice dice, Function<String, Optional<String>> known) {
    Matcher slots = SLOT.matcher(entry);
    StringBuilder text = new StringBuilder();
    while (slots.find()) {
      String kind = slots.group(1);
      String words =
          kind.equals("place")
              ? place(dice)
              : known.apply(kind).orElseGet(() -> any(kind, dice, known));
      slots.appendReplacement(text, Matcher.quoteReplacement(words));
    }
    return slots.appendTail(text).toString();
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> section = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          sections.put(line.substring(1, line.indexOf(']')), section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
