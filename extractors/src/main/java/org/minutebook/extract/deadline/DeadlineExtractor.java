package org.minutebook.extract.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.deadline.Resolver.After;
import org.minutebook.extract.deadline.Resolver.Binding;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Finds every expression that may be a deadline; which action it binds, the action's extractor
 * says.
 *
 * <p>Recognised dates are resolved so that they follow the meeting; a date that lies before it is
 * no deadline. Without a meeting date only full dates are resolved, the rest stays words.
 */
public final class DeadlineExtractor implements Extractor {
  private static final Sieve CUES = Sieve.load(DeadlineExtractor.class, "cues.rules");
  private static final Sieve AFTERS = Sieve.load(DeadlineExtractor.class, "afters.rules");
  private static final Sieve PHRASES = Sieve.load(DeadlineExtractor.class, "phrases.rules");
  private static final Gate YOURS =
      Gate.of(Pattern.compile("\\byour\\s+(?:next\\s+)?$", Pattern.CASE_INSENSITIVE));

  /** "To the" October meeting. */
  private static final Gate TO =
      Gate.of(Pattern.compile("\\bto\\s+(?:the|our|your)\\s+$", Pattern.CASE_INSENSITIVE));

  /** All of a line behind a month: "July meeting". */
  private static final Gate MEETING =
      Gate.of(Pattern.compile("^\\s(?:meeting|mtn?g|agenda)\\W*$", Pattern.CASE_INSENSITIVE));

  /** Words in front of a date that can bind it. */
  private static final int CUE_REACH = 60;

  /** How sure a date is that nothing binds. */
  private static final double UNBOUND = 0.5;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Deadline.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(MeetingDetail.Held.class, MeetingDetail.Next.class, MeetingDetail.Body.class);
  }

  @Override
  public List<Deadline> from(Reading reading) {
    List<Deadline> found = new ArrayList<>();
    Optional<LocalDate> next =
        reading.found(MeetingDetail.Next.class).stream().map(MeetingDetail.Next::date).findFirst();
    Optional<String> body =
        reading.found(MeetingDetail.Body.class).stream().map(MeetingDetail.Body::name).findFirst();
    boolean log = reading.type() == PartType.ACTION_LOG;
    Resolver resolver = new Resolver(reading.meetingDate(), next, log);
    Phrases phrases = new Phrases(reading.meetingDate(), next, log, body);
    for (Line line : reading.lines().all()) {
      List<Deadline> inLine = new ArrayList<>();
      List<Rule> worthTrying = PHRASES.rules(line.text());
      worthTrying.stream()
          .filter(rule -> rule.field("first").isPresent())
          .forEach(rule -> add(inLine, reading, line, rule, phrases));
      int floor = 0;
      for (Expression expression : Expressions.in(line.text())) {
        if (isFree(inLine, expression.span().shift(line.span().start()))) {
          dated(reading, line, expression, floor, resolver).ifPresent(inLine::add);
        }
        floor = expression.span().end();
      }
      worthTrying.stream()
          .filter(rule -> rule.field("first").isEmpty())
          .forEach(rule -> add(inLine, reading, line, rule, phrases));
      inLine.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
      found.addAll(inLine);
    }
    return found;
  }

  private static void add(
      List<Deadline> inLine, Reading reading, Line line, Rule rule, Phrases phrases) {
    Occurrences m = rule.in(line.text());
    while (m.find()) {
      Span span = new Span(m.start(), m.end()).shift(line.span().start());
      if (isFree(inLine, span)) {
        inLine.add(
            new Deadline(
                m.group().strip(),
                phrases.due(rule, m),
                reading.evidence(span, rule.id(), rule.confidence())));
      }
    }
  }

  private static boolean isFree(List<Deadline> found, Span span) {
    return found.stream().noneMatch(deadline -> deadline.evidence().span().overlaps(span));
  }

  private static Optional<Deadline> dated(
      Reading reading, Line line, Expression expression, int floor, Resolver resolver) {
    String text = line.text();
    Span place = expression.span();
    String before = text.substring(Math.max(floor, place.start() - CUE_REACH), place.start());
    String after = text.substring(place.end());
    Optional<Rule> cue = CUES.first(before);
    boolean alone =
        text.substring(0, place.start()).isBlank()
            && (after.strip().length() < 2 || MEETING.in(after));
    Binding binding =
        cue.flatMap(rule -> rule.field("kind"))
            .map(kind -> Binding.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElse(
                alone
                    ? Binding.ALONE
                    : TO.in(before) && after(before, after) == After.MEETING
                        ? Binding.ON
                        : Binding.BARE);
    Span span =
        new Span(
            cue.map(rule -> place.start() - before.length() + start(rule, before))
                .orElse(place.start()),
            place.end());
    double narrowed = expression.to().portion().map(p -> p.rule().confidence()).orElse(UNBOUND);
    return resolver
        .dated(expression, binding, after(before, after))
        .map(
            due ->
                new Deadline(
                    span.of(text).strip(),
                    due,
                    reading.evidence(
                        span.shift(line.span().start()),
                        cue.map(Rule::id).orElse("deadline.bare"),
                        cue.map(Rule::confidence).orElse(narrowed))));
  }

  private static After after(String before, String after) {
    String text = after.stripLeading();
    return AFTERS
        .first(text)
        .flatMap(rule -> rule.field("means"))
        .map(
            means ->
                means.equals("thing")
                    ? After.THING
                    : YOURS.in(before) ? After.OTHER_MEETING : After.MEETING)
        .orElse(After.NOTHING);
  }

  private static int start(Rule rule, String before) {
    Occurrences m = rule.in(before);
    return m.find() ? m.start() : before.length();
  }
}
