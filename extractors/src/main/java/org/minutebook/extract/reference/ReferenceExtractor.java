package org.minutebook.extract.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Correction;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Reference;
import org.minutebook.model.text.Span;

/** Finds references to earlier minutes, with item and meeting, and corrections of them. */
public final class ReferenceExtractor implements Extractor {
  private static final Sieve REFERENCES = Sieve.load(ReferenceExtractor.class, "references.rules");

  /** So many lines at the start of a document may name the meeting that it is of. */
  private static final int TITLE_LINES = 10;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Reference.class, Correction.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(NumberedItem.class, MeetingDetail.Held.class);
  }

  @Override
  public List<Fact> from(Reading reading) {
    List<Fact> found = new ArrayList<>();
    List<Span> arising = Arising.in(reading);
    for (Line line : reading.lines().all()) {
      found.addAll(references(reading, line, arising));
      found.addAll(Corrections.in(reading, line));
    }
    found.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
    return found;
  }

  private static List<Reference> references(Reading reading, Line line, List<Span> arising) {
    List<Reference> found = new ArrayList<>();
    for (Rule rule : REFERENCES.rules(line.text())) {
      boolean elsewhere =
          rule.field("under").isPresent()
              && arising.stream().noneMatch(part -> part.contains(line.span()));
      if (elsewhere) {
        continue;
      }
      Occurrences m = rule.in(line.text());
      while (m.find()) {
        Span span = new Span(m.start(), m.end()).shift(line.span().start());
        boolean known = found.stream().anyMatch(f -> f.evidence().span().overlaps(span));
        if (!known) {
          reference(reading, line, rule, m, span).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Reference> reference(
      Reading reading, Line line, Rule rule, MatchResult m, Span span) {
    Optional<String> number = group(rule, m, "item").or(() -> group(rule, m, "plain"));
    // "Minutes 17/2/11" names a day.
    boolean dated = number.flatMap(Dates::firstFull).isPresent();
    Optional<String> item = number.filter(words -> !dated);
    Optional<String> where = dated ? number : group(rule, m, "where");
    Optional<LocalDate> held = reading.meetingDate();
    Optional<LocalDate> day = where.flatMap(words -> EarlierMeetings.day(words, held));
    boolean itself =
        item.isEmpty() && (day.isPresent() ? day.equals(held) : isTitle(line, where, held));
    boolean nowhere = item.isEmpty() && where.isEmpty();
    if (itself
        || nowhere
        || item.filter(own -> isOwnNumber(reading, line, own, span)).isPresent()) {
      return Optional.empty();
    }
    Optional<String> meeting =
        day.map(LocalDate::toString).or(() -> where.map(EarlierMeetings::words));
    Evidence evidence = reading.evidence(span, rule.id(), rule.confidence());
    return Optional.of(new Reference(m.group().strip(), item, meeting, evidence));
  }

  /** "Minutes of the Annual Meeting 2020" above the minutes of 2020. */
  private static boolean isTitle(Line line, Optional<String> where, Optional<LocalDate> held) {
    return line.index() < TITLE_LINES
        && held.isPresent()
        && where.filter(words -> words.contains(String.valueOf(held.get().getYear()))).isPresent();
  }

  /** "Item 4:" at the head of item 4 numbers it and points nowhere. */
  private static boolean isOwnNumber(Reading reading, Line line, String number, Span span) {
    String after = line.text().substring(span.end() - line.span().start());
    boolean opens =
        span.start() - line.span().start() <= 3 && !after.stripLeading().startsWith("refer");
    return opens
        && reading.found(NumberedItem.class).stream()
            .anyMatch(
                item ->
                    item.number().filter(number::equals).isPresent()
                        && line.span().contains(item.evidence().span().start()));
  }

  static Optional<String> group(Rule rule, MatchResult m, String name) {
    return rule.hasGroup(name)
        ? Optional.ofNullable(m.group(name)).map(String::strip).filter(s -> !s.isEmpty())
        : Optional.empty();
  }
}
