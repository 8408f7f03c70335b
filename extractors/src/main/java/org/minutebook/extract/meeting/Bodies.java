package org.minutebook.extract.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Span;

/**
 * The group that met: the title that looks most like one, a label, or where the next is announced.
 */
final class Bodies {
  private Bodies() {}

  private record Scored(String name, int score, Span span, String rule, int line) {}

  static Optional<MeetingDetail> body(Reading reading, Lines lines, Head head, List<Field> fields) {
    List<Scored> scored = new ArrayList<>();
    for (Line line : head.lines()) {
      boolean bullet = line.listed() && !line.labelText().isBlank();
      if (bullet || fields.stream().anyMatch(f -> line.span().overlaps(f.span()))) {
        continue;
      }
      BodyName.in(line.text())
          .ifPresent(
              name ->
                  scored.add(
                      new Scored(
                          name,
                          BodyName.score(line, name),
                          line.span(),
                          "meeting.body.title",
                          line.index())));
    }
    for (Field field : fields) {
      boolean people = PersonalName.in(field.value()).size() > 1;
      if (field.key().equals("body") && field.span().start() < 2000 && !people) {
        BodyName.in(field.value())
            .ifPresent(
                name -> scored.add(new Scored(name, 9, field.span(), "meeting.body.label", -1)));
      }
    }
    return scored.stream()
        .filter(s -> s.score >= 3)
        .max(
            Comparator.comparingInt(Scored::score)
                .thenComparing(Scored::span, Comparator.reverseOrder()))
        .map(s -> withOrgan(s, scored))
        .map(s -> body(reading, s.name, s.span, s.rule, Math.min(0.95, 0.6 + s.score * 0.035)))
        .or(() -> namedInText(reading, lines));
  }

  /** "Town of Marrow" above "Board of Trustees": either alone would not tell whose board. */
  private static Scored withOrgan(Scored best, List<Scored> others) {
    boolean organ = BodyName.isOrgan(best.name);
    return others.stream()
        .filter(other -> best.line >= 0 && other.line >= 0 && isBeside(best, other, organ))
        .filter(other -> organ != BodyName.isOrgan(other.name))
        .filter(other -> !BodyName.isGeneric(organ ? other.name : best.name))
        .filter(other -> !BodyName.endsAlike(best.name, other.name))
        .findFirst()
        .map(other -> organ ? joined(other, best, best) : joined(best, other, best))
        .orElse(best);
  }

  /** The organ stands below the body, with a line between them at most. */
  private static boolean isBeside(Scored best, Scored other, boolean organ) {
    int below = organ ? best.line - other.line : other.line - best.line;
    return below > 0 && below <= 2;
  }

  private static Scored joined(Scored whole, Scored organ, Scored best) {
    return new Scored(whole.name + " " + organ.name, best.score, whole.span, best.rule, whole.line);
  }

  /** A body that no title names may be named where the next meeting is announced. */
  private static Optional<MeetingDetail> namedInText(Reading reading, Lines lines) {
    for (Line line : lines.all().reversed()) {
      for (Rule rule : MeetingExtractor.SENTENCES.rules(line.text())) {
        Occurrences m = rule.in(line.text());
        if (rule.field("detail").equals(Optional.of("body")) && m.find()) {
          Span span = new Span(m.start("body"), m.end("body")).shift(line.span().start());
          return Optional.of(body(reading, m.group("body"), span, rule.id(), rule.confidence()));
        }
      }
    }
    return Optional.empty();
  }

  private static MeetingDetail body(
      Reading reading, String name, Span span, String rule, double confidence) {
    return new MeetingDetail.Body(name, reading.evidence(span, rule, confidence));
  }
}
