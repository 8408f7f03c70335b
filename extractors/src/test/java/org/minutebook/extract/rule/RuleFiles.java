package org.minutebook.extract.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** The rule and lexicon files of this module as they stand in the sources. */
final class RuleFiles {
  private static final Path ROOT = Path.of("src/main/resources/org/minutebook/extract");

  private RuleFiles() {}

  static List<Path> rules() {
    return files(".rules");
  }

  static List<Path> lexicons() {
    return files(".txt");
  }

  static List<Rule> rules(Path file) {
    return Rules.parse(
        file.getFileName().toString(), lines(file), name -> lexicon(name + ".txt", file));
  }

  static Lexicon lexicon(Path file) {
    return Lexicon.parse(file.getFileName().toString(), lines(file));
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon lexicon(String name, Path rules) {
    Path beside = rules.resolveSibling(name);
    return lexicon(Files.exists(beside) ? beside : ROOT.resolve("rule").resolve(name));
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every example, cut in two and joined with another, in small letters and in capitals. */
  static List<String> texts() {
    List<String> examples = new ArrayList<>();
    for (Path file : rules()) {
      for (Rule rule : rules(file)) {
        examples.addAll(rule.finds());
        examples.addAll(rule.ignores());
      }
    }
    Random random = new Random(11);
    List<String> texts = new ArrayList<>(examples);
    for (String example : examples) {
      String other = examples.get(random.nextInt(examples.size()));
      int cut = random.nextInt(example.length());
      texts.add(example.substring(0, cut) + other + example.substring(cut));
      texts.add(example.toUpperCase(Locale.ROOT));
    }
    return texts;
  }
}
