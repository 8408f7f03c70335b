package org.minutebook.extract.action;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;

/** Lines below an action that say who, by when and how far: "Owner: JB", "Due: 5 May". */
final class Particulars {
  private static final Pattern LINE =
      Pattern.compile("^\\W*(?<key>\\p{L}[\\p{L} ]{1,24}?)\\s*[:–—]\\s*(?<value>\\S.{0,80})$");

  private final Subjects subjects;

  /** Index of the line that may tell particulars of the last action. */
  private int next = -1;

  Particulars(Subjects subjects) {
    this.subjects = subjects;
  }

  /** Notes that an action ends at a line. */
  void follow(Line line) {
    next = line.index() + 1;
  }

  /** What the last action is with what a line adds; empty where the line adds nothing. */
  Optional<Candidate> added(Line line, List<Candidate> found) {
    if (line.index() != next || found.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = LINE.matcher(line.text().strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    Candidate last = found.getLast();
    String value = m.group("value");
    return switch (Columns.kind(m.group("key")).orElse("")) {
      case "owner" ->
          Optional.of(subjects.owners(value)).filter(o -> !o.isEmpty()).map(last::withOwners);
      case "due", "date" -> Optional.of(last.dueAt(line.span()));
      case "status" -> Optional.of(last.withStatus(Statuses.of(value)));
      default -> Optional.empty();
    };
  }
}
