package org.minutebook.extract.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Regex;

/**
 * Numbers of several parts, of which one counts and the others stay: 207/2018, 24/031, 18.05.10.
 *
 * <p>A number that looks like a date is one only where no other of its series stands in the text;
 * one that counts backwards cites an earlier minute.
 */
final class Sequences {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:0?[1-9]|[12][0-9]|3[01])([./])(?:0?[1-9]|1[0-2])\\1(?:[0-9]{2}|(?:19|20)[0-9]{2})");
  private static final Pattern PARTS =
      Pattern.compile(
          "^([a-z]{0,3}+[0-9]{1,4}+)/([0-9]{1,4}+)(?:[./-]([0-9]{1,3}+))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THREE = Pattern.compile("[0-9]{2,3}\\.[0-9]{2}\\.([0-9]{2})");

  private final Map<String, Set<String>> series = new HashMap<>();
  private Optional<String> before = Optional.empty();

  Sequences(List<Line> lines) {
    for (Line line : lines) {
      if (!line.text().isEmpty() && Character.isLetterOrDigit(line.text().charAt(0))) {
        Numbering.at(line.text())
            .map(Numbering::number)
            .filter(number -> DATE.matcher(number).matches())
            .ifPresent(
                number -> series.computeIfAbsent(prefix(number), k -> new HashSet<>()).add(number));
      }
    }
  }

  private static String prefix(String number) {
    return Regex.of("(?<![0-9])[0-9]++$").matcher(number).replaceAll("");
  }

  /** Whether a number goes on with those before it; takes note of it where it does. */
  boolean bearsOut(Line line, Numbering number) {
    String text = number.number();
    if (isSpanOfYears(text) && before.flatMap(last -> step(last, text)).isEmpty()) {
      return false;
    }
    boolean date = DATE.matcher(text).matches();
    if (date && series.getOrDefault(prefix(text), Set.of()).size() < 2) {
      return false;
    }
    if (!text.contains("/")) {
      return true;
    }
    boolean backwards =
        before.flatMap(last -> step(last, text)).filter(step -> step < 0).isPresent();
    if (backwards && !line.stressed()) {
      return false;
    }
    before = Optional.of(text);
    return true;
  }

  /** "2017/18": a year of accounts, unless minutes are numbered so. */
  private static boolean isSpanOfYears(String number) {
    return Regex.of("(?:19|20)[0-9]{2}/[0-9]{2}").matcher(number).matches()
        && (Integer.parseInt(number.substring(2, 4)) + 1) % 100
            == Integer.parseInt(number.substring(5));
  }

  /** How far the counting part went on; empty where the numbers are of two series. */
  private static Optional<Integer> step(String from, String to) {
    Matcher a = PARTS.matcher(from);
    Matcher b = PARTS.matcher(to);
    if (!a.matches() || !b.matches() || a.group(3) != null || b.group(3) != null) {
      return Optional.empty();
    }
    if (a.group(1).equals(b.group(1))) {
      return Optional.of(Integer.parseInt(b.group(2)) - Integer.parseInt(a.group(2)));
    }
    boolean plain =
        Regex.of("[0-9]+").matcher(a.group(1)).matches()
            && Regex.of("[0-9]+").matcher(b.group(1)).matches();
    return a.group(2).equals(b.group(2)) && plain
        ? Optional.of(Integer.parseInt(b.group(1)) - Integer.parseInt(a.group(1)))
        : Optional.empty();
  }

  /** The plain number that may follow: the counting part of a dated number, else the first. */
  Optional<Integer> counter(Numbering number) {
    Matcher three = THREE.matcher(number.number());
    if (three.matches()) {
      return Optional.of(Integer.valueOf(three.group(1)));
    }
    return Regex.of("(?s)[0-9]{1,3}(?:[^0-9/].*)?").matcher(number.number()).matches()
        ? Optional.of(
            Integer.valueOf(Regex.of("(?s)[^0-9].*$").matcher(number.number()).replaceAll("")))
        : Optional.empty();
  }
}
