package org.minutebook.extract.action;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Finds the actions of minutes, notes and action logs. */
public final class ActionExtractor implements Extractor {
  private static final Set<PartType> WITH_ACTIONS =
      Set.of(PartType.MINUTES, PartType.NOTES, PartType.ACTION_LOG, PartType.OTHER);

  /** Confidence from which an expression of time binds what stands beside it. */
  private static final double BINDING = 0.8;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Action.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(Attendance.class, NumberedItem.class, Deadline.class);
  }

  @Override
  public List<Action> from(Reading reading) {
    if (!WITH_ACTIONS.contains(reading.type())) {
      return List.of();
    }
    Lines lines = reading.lines();
    NavigableMap<Integer, Deadline> deadlines = new TreeMap<>();
    reading.found(Deadline.class).forEach(d -> deadlines.put(d.evidence().span().start(), d));
    return Duplicates.merged(new Search(reading, lines).candidates()).stream()
        // Beside a column of names may stand a line of dashes.
        .filter(candidate -> candidate.text().chars().anyMatch(Character::isLetter))
        .map(candidate -> action(reading, deadlines, candidate))
        .toList();
  }

  private static Action action(
      Reading reading, NavigableMap<Integer, Deadline> deadlines, Candidate candidate) {
    List<Optional<Deadline>> told =
        Stream.concat(Stream.of(candidate), candidate.again().stream())
            .map(place -> deadline(deadlines, place))
            .toList();
    return new Action(
        candidate.text(),
        candidate.owners().stream().filter(o -> !o.isBlank()).map(Owner::labelled).toList(),
        reading.itemAt(candidate.span().start()),
        told.stream()
            .flatMap(Optional::stream)
            .filter(ActionExtractor::isDated)
            .findFirst()
            .or(() -> told.stream().flatMap(Optional::stream).findFirst()),
        candidate.status(),
        candidate.again().stream().map(place -> evidence(reading, place)).toList(),
        evidence(reading, candidate));
  }

  private static Evidence evidence(Reading reading, Candidate candidate) {
    return reading.evidence(candidate.span(), candidate.rule(), candidate.confidence());
  }

  /**
   * The expression of time in an action that binds it best; beside the action only one that says
   * "by" or the like.
   */
  private static Optional<Deadline> deadline(
      NavigableMap<Integer, Deadline> deadlines, Candidate candidate) {
    Optional<Deadline> own = best(deadlines, candidate.span(), 0);
    if (own.filter(ActionExtractor::isDated).isPresent()) {
      return own;
    }
    double sure = candidate.dueOnly() ? 0 : BINDING;
    Optional<Deadline> beside = candidate.dueIn().flatMap(place -> best(deadlines, place, sure));
    return beside.filter(ActionExtractor::isDated).or(() -> own).or(() -> beside);
  }

  private static Optional<Deadline> best(
      NavigableMap<Integer, Deadline> deadlines, Span place, double sure) {
    return deadlines.subMap(place.start(), true, place.end(), true).values().stream()
        .filter(d -> place.overlaps(d.evidence().span()) && d.evidence().confidence() >= sure)
        .max(
            Comparator.comparingDouble(ActionExtractor::strength)
                .thenComparing(d -> d.evidence().span().start(), Comparator.reverseOrder()));
  }

  private static double strength(Deadline deadline) {
    double dated = isDated(deadline) ? 1 : 0;
    return dated + deadline.evidence().confidence() - (deadline.due() instanceof Due.Vague ? 1 : 0);
  }

  private static boolean isDated(Deadline deadline) {
    return deadline.due().lastDay().isPresent();
  }
}
