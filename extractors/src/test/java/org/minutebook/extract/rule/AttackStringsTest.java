package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * No text makes a pattern slow: the work grows with the length of the text, not with its square.
 *
 * <p>Work is counted in characters that the matcher looks at, so that the result is the same on
 * every machine, however busy. A look takes some 5 ns: a thousand a character are 50 ms for 10,000
 * characters.
 */
class AttackStringsTest {
  private static final int SHORT = 500;
  private static final int LONG = 2_000;

  /** Looks a character that a pattern may take at most. */
  private static final int LIMIT = 1_000;

  /** Of a text four times as long; the square of it would be 16. */
  private static final double GROWTH = 7;

  /** Fewer looks a character than this are cheap, however they grow. */
  private static final int CHEAP = 30;

  /** What is repeated to make an attack. */
  private static final List<String> UNITS =
      List.of(
          "a",
          "A",
          " ",
          "\t",
          "\n",
          "7",
          "7 ",
          ".",
          ". ",
          "(",
          "()",
          "[",
          "-",
          "- ",
          ", ",
          ":",
          "*",
          "_",
          "/",
          "'",
          "a ",
          "A ",
          "Ab ",
          "A, B and C ",
          "Ab, Cd and ",
          "AB/CD & ",
          "A.B. ",
          "A-b’",
          "to ",
          "to be ",
          "of the and for ",
          "Ann Ash (AA), ",
          "Ann Ash - Chair, ",
          "Ann Ash\n",
          "1.1.",
          "1. ",
          "1.2 Ab\n",
          "12 May ",
          "2008 ",
          "12/05/08 ",
          "7.30pm ",
          "ACTION AB: ",
          "actions from ",
          "agreed to ",
          "it was agreed that ",
          "also has had ",
          "draft ",
          "annual ",
          "minutes of the next meeting ",
          "Cllr ",
          "by ",
          "(a) (b) ",
          "AB was asked to ",
          "the officers ",
          "committee council ",
          "a.b@",
          "0115 ",
          "+44 ",
          "should read '",
          "apologies from ",
          "\ud83d\ude00e\u0301\u0130");

  /** What makes a match begin and then fail late: each stands before and behind an attack. */
  private static final String END = "\u0001 zz?";

  private static final List<String> STARTS = List.of("", "Ab", "Actions", "Ann Ash (AA)");

  @Test
  void everyPatternTakesWorkInProportionToTheText() {
    Map<String, Pattern> patterns = Patterns.all();
    assertThat(patterns).hasSizeGreaterThan(150);
    List<String> slow = new ArrayList<>();
    patterns.forEach(
        (name, pattern) ->
            firstComplaint(pattern, attacks(SHORT), attacks(LONG))
                .ifPresent(complaint -> slow.add(name + " " + complaint)));
    assertThat(slow).isEmpty();
  }

  /** An example cut off anywhere and gone astray leads a rule deeper than any other text. */
  @Test
  void everyRuleTakesWorkInProportionToTextsThatBeginAsItsExamplesDo() {
    List<String> slow = new ArrayList<>();
    for (Path file : RuleFiles.rules()) {
      for (Rule rule : RuleFiles.rules(file)) {
        firstComplaint(rule.pattern(), astray(rule, SHORT), astray(rule, LONG))
            .ifPresent(complaint -> slow.add(rule.id() + " " + complaint));
      }
    }
    assertThat(slow).isEmpty();
  }

  @Test
  void noTextIsTooLongForTheStack() throws InterruptedException {
    List<String> attacks = attacks(LONG * 4);
    List<String> overflowing = new ArrayList<>();
    Map<String, Pattern> patterns = Patterns.all();
    // A small stack overflows at a small text, which costs less time to search.
    Runnable search =
        () ->
            patterns.forEach(
                (name, pattern) ->
                    attacks.stream()
                        .filter(text -> overflows(pattern, text))
                        .findFirst()
                        .ifPresent(text -> overflowing.add(name + " " + text.substring(0, 60))));
    Thread thread = new Thread(null, search, "small stack", 200_000);
    thread.start();
    thread.join();
    assertThat(overflowing).isEmpty();
  }

  private static boolean overflows(Pattern pattern, String text) {
    try {
      return looks(pattern, text) < 0;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  private static List<String> astray(Rule rule, int length) {
    List<String> texts = new ArrayList<>();
    for (String example : rule.finds()) {
      for (int cut = 1; cut <= example.length(); cut++) {
        if (cut == example.length() || !Character.isLetterOrDigit(example.charAt(cut))) {
          for (String unit : List.of(" ", "A", "Ab ", "- ", "a, ")) {
            String run = unit.repeat(length / unit.length() + 1).substring(0, length);
            texts.add(example.substring(0, cut) + run + END);
          }
        }
      }
    }
    return texts;
  }

  private static Optional<String> firstComplaint(
      Pattern pattern, List<String> shorter, List<String> longer) {
    return IntStream.range(0, longer.size())
        .mapToObj(i -> complaint(pattern, shorter.get(i), longer.get(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> complaint(Pattern pattern, String shorter, String longer) {
    String start = longer.substring(0, 60).replace("\n", "\\n");
    try {
      double looks = looks(pattern, longer);
      double each = looks / longer.length();
      if (each < CHEAP) {
        return Optional.empty();
      }
      double growth = looks / looks(pattern, shorter);
      return growth < GROWTH && each < LIMIT
          ? Optional.empty()
          : Optional.of("%s: %.0f looks a character, growth %.1f".formatted(start, each, growth));
    } catch (StackOverflowError e) {
      return Optional.of(start + ": overflows the stack");
    }
  }

  /** How often a matcher looks at a character until it has found all there is to find. */
  private static long looks(Pattern pattern, String text) {
    Watched watched = new Watched(text, (long) LIMIT * text.length());
    try {
      Matcher m = pattern.matcher(watched);
      while (m.find()) {
        if (m.end() == text.length()) {
          break;
        }
      }
    } catch (TooMuch e) {
      return watched.limit;
    }
    return watched.looks;
  }

  private static List<String> attacks(int length) {
    List<String> texts = new ArrayList<>();
    for (String unit : UNITS) {
      String run = unit.repeat(length / unit.length() + 1);
      STARTS.forEach(start -> texts.add(start + run.substring(0, length) + END));
    }
    Random random = new Random(7);
    StringBuilder mixed = new StringBuilder();
    while (mixed.length() < length) {
      mixed.append(UNITS.get(random.nextInt(UNITS.size())));
    }
    texts.add(mixed.toString());
    return texts;
  }

  /** More work than any text is worth. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuch() {
      super("", null, false, false);
    }
  }

  /** A text that counts how often somebody looks at one of its characters. */
  private static final class Watched implements CharSequence {
    private final String text;
    private final long limit;
    private long looks;

    Watched(String text, long limit) {
      this.text = text;
      this.limit = limit;
    }

    @Override
    public char charAt(int index) {
      if (++looks >= limit) {
        throw new TooMuch();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
