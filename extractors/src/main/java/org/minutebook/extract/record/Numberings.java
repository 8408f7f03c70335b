package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Problem;

/**
 * Doubts about the numbers of items: one that repeats, restarts, skips or counts backwards.
 *
 * <p>Numbers stay as printed. Lists within items count by themselves; numbers that restart under
 * each section's heading, or that jump throughout, are the document's own style.
 */
final class Numberings {
  /** The part of a number that counts on, and what stays before and behind it. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?<before>[0-9]{2}\\.[0-9]{2}\\.|(?:19|20)[0-9]{2}/|)(?<count>[0-9]{1,4}+)(?<behind>/(?:[0-9]{2}|[0-9]{4}))?$");

  /** Minute numbers of the form "24/031": the year stands first where the count fills three. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(?<before>[0-9]{2}/)(?<count>[0-9]{3}+)$");

  private Numberings() {}

  /** The problems of a document's outermost numbers, in order. */
  static List<Problem> problems(List<NumberedItem> items) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Count> last = Optional.empty();
    boolean section = false;
    int counted = 0;
    for (NumberedItem item : items) {
      section |= item.number().isEmpty();
      Optional<Count> count = item.number().filter(n -> item.level() == 1).flatMap(Count::of);
      if (count.isEmpty()) {
        continue;
      }
      Count now = count.get();
      counted++;
      boolean series = last.filter(before -> before.series.equals(now.series)).isPresent();
      boolean newSection = section && now.count == 1;
      if (newSection) {
        seen.clear();
      } else if (series) {
        doubt(last.get(), now, seen, item).ifPresent(problems::add);
      }
      seen.add(now.printed);
      last = count;
      section = false;
    }
    return problems.size() * 2 > counted ? List.of() : problems;
  }

  private static Optional<Problem> doubt(
      Count before, Count now, Set<String> seen, NumberedItem item) {
    int step = now.count - before.count;
    if (step == 1) {
      return Optional.empty();
    }
    String after = "Number " + now.printed + " stands after " + before.printed;
    if (step > 1) {
      return Optional.of(
          problem("numbering-skips", after + ": numbers between are missing.", item));
    }
    if (now.count == 1) {
      return Optional.of(problem("numbering-restarts", after + ": the numbers begin anew.", item));
    }
    return Optional.of(
        seen.contains(now.printed)
            ? problem("numbering-repeats", "Number " + now.printed + " stands twice.", item)
            : problem("numbering-backwards", after + ".", item));
  }

  private static Problem problem(String code, String message, NumberedItem item) {
    return new Problem(code, message, Optional.of(item.evidence()));
  }

  /**
   * A number as it counts.
   *
   * @param series what stays the same from number to number
   */
  private record Count(String printed, String series, int count) {
    static Optional<Count> of(String number) {
      for (Pattern shape : List.of(YEAR_FIRST, COUNTED)) {
        Matcher m = shape.matcher(number);
        if (m.find()) {
          String behind = number.substring(m.end("count"));
          return Optional.of(
              new Count(
                  number, m.group("before") + "#" + behind, Integer.parseInt(m.group("count"))));
        }
      }
      return Optional.empty();
    }
  }
}
