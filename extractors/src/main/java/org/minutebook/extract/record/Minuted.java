package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Problem;
import org.minutebook.model.text.PartType;

/** Notes on an agenda where the minutes in the same file deal with its items. */
final class Minuted {
  /** Fewer items are no order of business. */
  private static final int FEWEST = 3;

  private Minuted() {}

  /** The records of a file; an agenda's items say where they are minuted. */
  static List<MeetingRecord> noted(List<MeetingRecord> records) {
    List<MeetingRecord> noted = new ArrayList<>();
    for (MeetingRecord record : records) {
      noted.add(minutesOf(record, records).map(minutes -> noted(record, minutes)).orElse(record));
    }
    return noted;
  }

  /**
   * The minutes of an agenda's meeting: those of its day, or where none is told, those after it.
   */
  private static Optional<MeetingRecord> minutesOf(MeetingRecord agenda, List<MeetingRecord> all) {
    if (agenda.type() != PartType.AGENDA) {
      return Optional.empty();
    }
    boolean after = false;
    Optional<MeetingRecord> first = Optional.empty();
    for (MeetingRecord other : all) {
      boolean told = agenda.meeting().date().isPresent() && other.meeting().date().isPresent();
      if (other.type() == PartType.MINUTES) {
        if (told && agenda.meeting().date().equals(other.meeting().date())) {
          return Optional.of(other);
        }
        first = after && !told && first.isEmpty() ? Optional.of(other) : first;
      }
      after |= other.id().equals(agenda.id());
    }
    return first;
  }

  private static MeetingRecord noted(MeetingRecord agenda, MeetingRecord minutes) {
    List<AgendaMatching.Pair> pairs = AgendaMatching.pairs(agenda.items(), minutes.items());
    boolean numbered = agenda.items().stream().anyMatch(item -> item.number().isPresent());
    List<NumberedItem> items =
        pairs.stream().map(pair -> numbered ? noted(pair) : minuted(pair)).toList();
    List<Problem> problems = new ArrayList<>(agenda.problems());
    problems.addAll(silent(pairs, minutes));
    return new MeetingRecord(
        agenda.id(),
        agenda.type(),
        agenda.source(),
        agenda.body(),
        agenda.meeting(),
        agenda.people(),
        items,
        agenda.actions(),
        agenda.decisions(),
        agenda.references(),
        agenda.corrections(),
        agenda.acronyms(),
        agenda.contacts(),
        agenda.confidentiality(),
        agenda.headcounts(),
        agenda.provisions(),
        problems,
        agenda.text());
  }

  /** Where items have numbers, a heading without one may be a title that the minutes repeat. */
  private static NumberedItem noted(AgendaMatching.Pair pair) {
    return pair.agenda().number().isPresent() ? minuted(pair) : pair.agenda();
  }

  private static NumberedItem minuted(AgendaMatching.Pair pair) {
    return pair.minutes().map(m -> pair.agenda().minutedAt(m.place())).orElse(pair.agenda());
  }

  /** Outermost items that the minutes neither head nor mention, where they follow the agenda. */
  private static List<Problem> silent(List<AgendaMatching.Pair> pairs, MeetingRecord minutes) {
    boolean numbered = pairs.stream().anyMatch(pair -> pair.agenda().number().isPresent());
    List<AgendaMatching.Pair> business =
        pairs.stream().filter(pair -> isBusiness(pair.agenda(), numbered)).toList();
    long found = business.stream().filter(pair -> pair.minutes().isPresent()).count();
    if (business.size() < FEWEST || found * 2 < business.size()) {
      return List.of();
    }
    Set<String> told = AgendaMatching.words(minutes.text());
    return business.stream()
        .filter(pair -> pair.minutes().isEmpty())
        .map(AgendaMatching.Pair::agenda)
        .filter(item -> !told.containsAll(AgendaMatching.words(item.heading().orElseThrow())))
        .map(
            item ->
                new Problem(
                    "agenda-item-not-minuted",
                    "The minutes in this file say nothing of the agenda's item \""
                        + item.heading().orElseThrow()
                        + "\".",
                    Optional.of(item.evidence())))
        .toList();
  }

  /** Titles of an agenda are no business: where it has numbers or bullets, those are. */
  private static boolean isBusiness(NumberedItem item, boolean numbered) {
    boolean listed =
        numbered
            ? item.number().isPresent()
            : Regex.of("(?s)[•·○▪*–-]\\s.*").matcher(item.text()).matches();
    return item.level() == 1 && listed && item.heading().isPresent();
  }
}
