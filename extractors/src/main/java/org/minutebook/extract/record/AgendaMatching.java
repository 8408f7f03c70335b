package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;

/** Pairs the items of an agenda with the items of the minutes, by heading and number. */
public final class AgendaMatching {
  private static final Lexicon WEIGHTLESS = Lexicon.load(AgendaMatching.class, "weightless.txt");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Headings that are less alike are of different items. */
  private static final double ALIKE = 0.5;

  /** With the same number, less will do. */
  private static final double ALIKE_SAME_NUMBER = 0.25;

  private static final double SAME_NUMBER = 0.3;

  private AgendaMatching() {}

  /** An item of an agenda, and that of the minutes which deals with it where one does. */
  public record Pair(NumberedItem agenda, Optional<NumberedItem> minutes) {}

  /**
   * Whether an agenda and minutes are of one meeting: both name body and day, and the same.
   *
   * <p>Parts of one file need not name them again; see {@link Minuted}.
   */
  public static boolean sameMeeting(MeetingRecord agenda, MeetingRecord minutes) {
    return agenda.type() == PartType.AGENDA
        && minutes.type() == PartType.MINUTES
        && agenda.meeting().date().isPresent()
        && agenda.meeting().date().equals(minutes.meeting().date())
        && agenda.body().isPresent()
        && minutes.body().isPresent()
        && words(agenda.body().get()).equals(words(minutes.body().get()));
  }

  /** One pair for each item of the agenda, in its order; each item of the minutes at most once. */
  public static List<Pair> pairs(List<NumberedItem> agenda, List<NumberedItem> minutes) {
    Map<Integer, Integer> matches = matches(agenda, minutes);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < agenda.size(); i++) {
      pairs.add(new Pair(agenda.get(i), Optional.ofNullable(matches.get(i)).map(minutes::get)));
    }
    return pairs;
  }

  /**
   * The places in both lists of the items that match.
   *
   * <p>Where items of the agenda have numbers, a heading without one may be a title that the
   * minutes repeat.
   */
  static Map<Integer, Integer> places(List<NumberedItem> agenda, List<NumberedItem> minutes) {
    Map<Integer, Integer> places = matches(agenda, minutes);
    if (agenda.stream().anyMatch(item -> item.number().isPresent())) {
      places.keySet().removeIf(i -> agenda.get(i).number().isEmpty());
    }
    return places;
  }

  private static Map<Integer, Integer> matches(
      List<NumberedItem> agenda, List<NumberedItem> minutes) {
    Map<Integer, Integer> taken = new TreeMap<>();
    Set<Integer> used = new HashSet<>();
    for (Candidate candidate : candidates(agenda, minutes)) {
      if (!taken.containsKey(candidate.agenda) && used.add(candidate.minutes)) {
        taken.put(candidate.agenda, candidate.minutes);
      }
    }
    return taken;
  }

  private record Candidate(int agenda, int minutes, double score) {}

  /** The best first; of equals, the one whose items stand at like places. */
  private static List<Candidate> candidates(List<NumberedItem> agenda, List<NumberedItem> minutes) {
    List<String> left = paths(agenda);
    List<String> right = paths(minutes);
    List<Set<String>> rightWords = minutes.stream().map(AgendaMatching::headingWords).toList();
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < agenda.size(); i++) {
      Set<String> words = headingWords(agenda.get(i));
      for (int j = 0; j < minutes.size(); j++) {
        double alike = alike(words, rightWords.get(j));
        boolean same = !left.get(i).isEmpty() && left.get(i).equals(right.get(j));
        if (alike >= (same ? ALIKE_SAME_NUMBER : ALIKE)) {
          found.add(new Candidate(i, j, alike + (same ? SAME_NUMBER : 0)));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(c -> Math.abs(c.agenda - c.minutes))
            .thenComparingInt(Candidate::agenda));
    return found;
  }

  /** Numbers that tell letters under one item from those under another: "4a". */
  private static List<String> paths(List<NumberedItem> items) {
    List<String> paths = new ArrayList<>();
    String outer = "";
    for (NumberedItem item : items) {
      String number = item.number().orElse("").toLowerCase(Locale.ROOT);
      boolean letter = !number.isEmpty() && !Character.isDigit(number.charAt(0));
      outer = number.isEmpty() || letter ? outer : number;
      paths.add(letter ? outer + number : number);
    }
    return paths;
  }

  private static Set<String> headingWords(NumberedItem item) {
    return words(item.heading().orElse(""));
  }

  /** The words of a heading that tell it from others, without their plural endings. */
  static Set<String> words(String heading) {
    Set<String> all = new TreeSet<>();
    Set<String> weighty = new TreeSet<>();
    for (String word : WORDS.split(heading.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        String stem = word.length() > 3 ? Regex.of("(?:'s|s)$").matcher(word).replaceAll("") : word;
        all.add(stem);
        if (!WEIGHTLESS.contains(word)) {
          weighty.add(stem);
        }
      }
    }
    return weighty.isEmpty() ? all : weighty;
  }

  /** The share of common words; a heading within a longer one counts nearly in full. */
  private static double alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    double both = 2.0 * common / (a.size() + b.size());
    double within = 0.8 * common / Math.min(a.size(), b.size());
    return Math.max(both, within);
  }
}
