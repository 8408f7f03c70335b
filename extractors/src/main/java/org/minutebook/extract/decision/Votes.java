package org.minutebook.extract.decision;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Numerals;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;

/** Counts the votes that a text gives, in figures, in words or by name. */
final class Votes {
  private static final Sieve RULES = Sieve.load(Votes.class, "votes.rules");

  private static final Pattern NAMED_YES =
      Pattern.compile("(?i)\\p{L}\\s?[,:–-]?\\s?(?:voted\\s|voting\\s)?\\b(?:yea|aye|yes)\\b");
  private static final Pattern NAMED_NO =
      Pattern.compile(
          "(?i)\\p{L}\\s?[,:–-]?\\s?(?:voted\\s|voting\\s)?\\b(?:nay|no)\\b(?!\\s+\\p{L})");
  private static final Gate BY_NAME = Gate.of("(?i)\\b(?:roll[\\s-]?call|vot(?:e|ed|es|ing))\\b");

  private OptionalInt inFavour = OptionalInt.empty();
  private OptionalInt against = OptionalInt.empty();
  private OptionalInt abstained = OptionalInt.empty();
  private boolean unanimous;

  private Votes() {}

  /** The votes that a text tells of; nothing is known where it tells of none. */
  static Votes in(String text) {
    Votes votes = new Votes();
    String rest = text;
    List<Rule> worthTrying = RULES.rules(rest);
    for (Rule rule : RULES.all()) {
      if (!worthTrying.contains(rule)) {
        continue;
      }
      Occurrences m = rule.in(rest);
      while (m.find()) {
        votes.take(rule, m);
      }
      if (rule.field("label").isPresent()) {
        rest = rule.pattern().matcher(rest).replaceAll(" ; ");
        worthTrying = RULES.rules(rest);
      }
    }
    votes.takeByName(text);
    return votes;
  }

  OptionalInt inFavour() {
    return inFavour;
  }

  OptionalInt against() {
    return against;
  }

  OptionalInt abstained() {
    return abstained;
  }

  /** Whether all were in favour, by word, and no figure says otherwise. */
  boolean unanimous() {
    return unanimous && against.orElse(0) == 0 && abstained.orElse(0) == 0;
  }

  private void take(Rule rule, MatchResult m) {
    unanimous |= rule.field("unanimous").isPresent();
    if (rule.field("zero").isPresent() && against.isEmpty()) {
      against = OptionalInt.of(0);
    }
    for (String group : rule.pattern().namedGroups().keySet()) {
      String words = m.group(group);
      if (words != null) {
        take(group, words);
      }
    }
  }

  private void take(String group, String words) {
    switch (group) {
      case "inFavour" -> inFavour = first(inFavour, number(words));
      case "against" -> against = first(against, number(words));
      case "abstained" -> abstained = first(abstained, number(words));
      case "ayes" -> inFavour = first(inFavour, names(words));
      case "noes" -> against = first(against, names(words));
      case "abstainers" -> abstained = first(abstained, names(words));
      case "named" -> abstained = first(abstained, trailingNames(words));
      default -> throw new IllegalStateException("votes.rules: no group \"" + group + "\"");
    }
  }

  private void takeByName(String text) {
    if (inFavour.isPresent() || !BY_NAME.in(text)) {
      return;
    }
    int yes = (int) NAMED_YES.matcher(text).results().count();
    if (yes >= 2) {
      inFavour = OptionalInt.of(yes);
      int no = (int) NAMED_NO.matcher(text).results().count();
      against = no > 0 ? first(against, OptionalInt.of(no)) : against;
    }
  }

  private static OptionalInt first(OptionalInt known, OptionalInt found) {
    return known.isPresent() ? known : found;
  }

  private static OptionalInt number(String words) {
    String folded = words.strip().toLowerCase(Locale.ROOT);
    return Regex.of("none|nil").matcher(folded).matches() ? OptionalInt.of(0) : Numerals.of(folded);
  }

  /** How many voters a list names; "None" names nobody, "All" nobody knows how many. */
  private static OptionalInt names(String list) {
    String clean = list.strip();
    if (Regex.of("(?is)(?:none|nil|nobody|no one|n/a)\\b.*").matcher(clean).matches()) {
      return OptionalInt.of(0);
    }
    if (Regex.of("(?is)(?:all|everyone|everybody|unanimous|motion|carried)\\b.*")
        .matcher(clean)
        .matches()) {
      return OptionalInt.empty();
    }
    int count = 0;
    for (String one : Regex.of(" ?(?:,|;|&|/|\\band\\b) ?").split(clean)) {
      count += one.isBlank() ? 0 : 1;
    }
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** "Cllr Ash and Cllr Birch abstained": so many names end a text. */
  private static OptionalInt trailingNames(String words) {
    String[] parts = Regex.of(" ?(?:,|&|\\band\\b) ?").split(words.strip());
    int count = 0;
    for (int i = parts.length - 1; i >= 0; i--) {
      String part = parts[i].strip();
      String last = part.substring(part.lastIndexOf(' ') + 1);
      if (last.isEmpty() || !Character.isUpperCase(last.charAt(0)) || isGroup(last)) {
        break;
      }
      count++;
    }
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static boolean isGroup(String word) {
    return Regex.of("(?i)(?:members|councillors|trustees|cllrs|others|nobody|none|all|chair)")
        .matcher(word)
        .matches();
  }
}
