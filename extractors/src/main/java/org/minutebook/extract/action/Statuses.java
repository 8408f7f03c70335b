package org.minutebook.extract.action;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Action;

/** How far an action has come, by the words of a status column or note. */
final class Statuses {
  private static final Sieve RULES = Sieve.load(Statuses.class, "statuses.rules");

  /** "– done", "(c/f)", ". Completed 5 May" behind an action's words. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:^|[-–—:.;,?!)\\](\\[]\\s{0,3}|\\s{2}|\\t|\\s(?=[✓✔✅☑]))(?:action\\s{1,3})?(?<note>(?:not\\s+(?:yet\\s+)?)?(?:done(?!\\s+(?:by|before)\\s+(?:[0-9]|the\\b|next\\b|end\\b|\\p{L}+day\\b|then\\b))|complete[d]?|closed|actioned|discharged|c/?fw?d?|carr(?:y|ied)\\s+(?:forward|over)|on-?\\s?going|in\\s+(?:progress|hand)|outstanding|superseded|withdrawn|cancelled|no\\s+longer\\s+(?:needed|required|relevant)|[✓✔✅☑])(?![\\p{L}-])[^.;()\\[\\]]{0,30})[.)\\]\\s*_~]{0,6}$",
          Pattern.CASE_INSENSITIVE);

  private static final Gate NOTE =
      Gate.of(
          Pattern.compile(
              "^\\W*(?:action\\s+|status\\s*[:–-]\\s*)?(?:now\\s+)?(?:not\\s+(?:yet\\s+)?)?(?:complete[d]?|done|carr(?:y|ied)\\s+(?:forward|over)|c/f|closed|actioned|ongoing|on-going|in\\s+progress|outstanding|superseded|withdrawn|no\\s+longer\\s+(?:needed|required))\\b",
              Pattern.CASE_INSENSITIVE));

  private static final int LONGEST_NOTE = 80;

  private Statuses() {}

  /** The status that a note tells; open where it tells none. */
  static Action.Status of(String note) {
    return first(note, rule -> rule.field("update").isEmpty()).orElse(Action.Status.OPEN);
  }

  /**
   * The status that an update on an earlier action tells: where it tells none, what has been left
   * without a word is carried forward, and what has been told about goes on.
   */
  static Action.Status ofUpdate(String update) {
    if (update.isBlank()) {
      return Action.Status.CARRIED_FORWARD;
    }
    return first(update, rule -> true).orElse(Action.Status.ONGOING);
  }

  /** The status that stands behind an action's words, in the same line. */
  static Optional<Action.Status> behind(String words) {
    String line = words.strip();
    if (line.startsWith("~~") && line.endsWith("~~") && line.length() > 4) {
      return Optional.of(Action.Status.DONE);
    }
    Matcher m = BEHIND.matcher(line.substring(Math.max(0, line.length() - LONGEST_NOTE)));
    return m.find() ? Optional.of(of(m.group("note"))) : Optional.empty();
  }

  /** The status that a line of its own tells: "Complete.", "Action carried forward". */
  static Optional<Action.Status> note(String line) {
    boolean note = line.length() < LONGEST_NOTE && NOTE.in(line);
    return note ? Optional.of(of(line)) : Optional.empty();
  }

  private static Optional<Action.Status> first(String note, Predicate<Rule> which) {
    return RULES.rules(note).stream()
        .filter(which)
        .filter(rule -> rule.occursIn(note))
        .flatMap(rule -> rule.field("status").stream())
        .map(status -> Action.Status.valueOf(status.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
