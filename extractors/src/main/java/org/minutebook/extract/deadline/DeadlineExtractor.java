package org.minutebook.extract.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Span;

/**
 * Finds every expression that may be a deadline; which action it binds, the action's extractor
 * says.
 *
 * <p>Recognised dates are resolved so that they follow the meeting; a date that lies before it is
 * no deadline. Without a meeting date only full dates are resolved, the rest stays words.
 */
public final class DeadlineExtractor implements Extractor {
  private static final List<Rule> CUES = Rules.load(DeadlineExtractor.class, "cues.rules");
  private static final List<Rule> PHRASES = Rules.load(DeadlineExtractor.class, "phrases.rules");

  /** Words in front of a date that can bind it. */
  private static final int CUE_REACH = 40;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Deadline.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(MeetingDetail.Held.class, MeetingDetail.Next.class);
  }

  @Override
  public List<Deadline> from(Reading reading) {
    List<Deadline> found = new ArrayList<>();
    Resolver resolver = new Resolver(reading.meetingDate(), next(reading));
    for (Line line : Lines.of(reading.text()).all()) {
      List<Deadline> inLine = new ArrayList<>();
      List<WrittenDate> dates = new ArrayList<>(Dates.in(line.text()));
      dates.addAll(Dates.weekdays(line.text()));
      for (WrittenDate date : dates) {
        dated(reading, line, date, resolver).ifPresent(inLine::add);
      }
      for (Rule rule : PHRASES) {
        Matcher m = rule.pattern().matcher(line.text());
        while (m.find()) {
          Span span = new Span(m.start(), m.end()).shift(line.span().start());
          if (inLine.stream().noneMatch(d -> d.evidence().span().overlaps(span))) {
            inLine.add(
                new Deadline(
                    m.group(),
                    resolver.phrase(rule, m),
                    reading.evidence(span, rule.id(), rule.confidence())));
          }
        }
      }
      inLine.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
      found.addAll(inLine);
    }
    return found;
  }

  private static Optional<LocalDate> next(Reading reading) {
    return reading.found(MeetingDetail.Next.class).stream()
        .map(MeetingDetail.Next::date)
        .findFirst();
  }

  private static Optional<Deadline> dated(
      Reading reading, Line line, WrittenDate date, Resolver resolver) {
    String before =
        line.text().substring(Math.max(0, date.span().start() - CUE_REACH), date.span().start());
    Optional<Rule> cue =
        CUES.stream().filter(rule -> rule.pattern().matcher(before).find()).findFirst();
    String kind = cue.flatMap(rule -> rule.field("kind")).orElse("bare");
    if (kind.equals("none")) {
      return Optional.empty();
    }
    if (date.day().isEmpty() && !kind.equals("bare")) {
      // "Mid-June" and "early June" narrow the month down.
      kind =
          before.matches("(?is).*\\bmid[- ]*$")
              ? "mid"
              : before.matches("(?is).*\\bearly\\s+$") ? "early" : kind;
    }
    boolean meeting =
        line.text()
            .substring(date.span().end())
            .matches("(?is)^\\s+(?:[\\p{L}]+\\s+)?meeting\\b.*");
    Optional<Due> due = meeting ? resolver.atMeeting(date, kind) : resolver.dated(date, kind);
    int from =
        cue.map(rule -> date.span().start() - before.length() + start(rule, before))
            .orElse(date.span().start());
    Span span = new Span(from, date.span().end());
    String id = cue.map(Rule::id).orElse("deadline.bare");
    double confidence = cue.map(Rule::confidence).orElse(0.5);
    return due.map(
        d ->
            new Deadline(
                span.of(line.text()).strip(),
                d,
                reading.evidence(span.shift(line.span().start()), id, confidence)));
  }

  private static int start(Rule rule, String before) {
    Matcher m = rule.pattern().matcher(before);
    return m.find() ? m.start() : before.length();
  }
}
