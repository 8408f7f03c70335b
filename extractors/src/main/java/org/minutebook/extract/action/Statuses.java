package org.minutebook.extract.action;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.model.record.Action;

/** How far an action has come, by the words of a status column or note. */
final class Statuses {
  private record Cue(Pattern words, Action.Status status) {}

  private static final List<Cue> CUES =
      List.of(
          cue(
              "\\bnot\\s+(?:yet\\s+)?(?:complete|done|started)|\\boutstanding|\\bopen\\b",
              Action.Status.OPEN),
          cue(
              "\\b(?:cancelled|canceled|superseded|withdrawn|no longer|rejected)\\b",
              Action.Status.SUPERSEDED),
          cue(
              "\\b(?:complete|completed|done|closed|discharged|actioned|finished)\\b",
              Action.Status.DONE),
          cue(
              "\\bcarried\\s+(?:forward|over)|\\bc/f\\b|\\bdeferred\\b",
              Action.Status.CARRIED_FORWARD),
          cue(
              "\\b(?:on-?\\s?going|in progress|in hand|underway|started|ticketed|part)\\b",
              Action.Status.ONGOING));

  private Statuses() {}

  /** The status that a note tells; open where it tells none. */
  static Action.Status of(String note) {
    return CUES.stream()
        .filter(cue -> cue.words.matcher(note).find())
        .map(Cue::status)
        .findFirst()
        .orElse(Action.Status.OPEN);
  }

  private static Cue cue(String words, Action.Status status) {
    return new Cue(Pattern.compile(words, Pattern.CASE_INSENSITIVE), status);
  }
}
