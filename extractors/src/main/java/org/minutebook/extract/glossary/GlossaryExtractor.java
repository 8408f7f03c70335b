package org.minutebook.extract.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Acronym;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Fact;
import org.minutebook.model.text.Span;

/** Finds acronyms told beside what they stand for, each once. */
public final class GlossaryExtractor implements Extractor {
  private static final Pattern AHEAD =
      Pattern.compile("(?<!\\p{L})(?:(?:[\\p{L}][\\p{L}’'-]{0,40}+|&)(?:[ /\\s]|$)){1,10}$");

  /** So many characters ahead of a short form its long form begins at most. */
  private static final int FARTHEST = 300;

  private static final Sieve RULES = Sieve.load(GlossaryExtractor.class, "acronyms.rules");
  private static final Sieve HEADINGS = Sieve.load(GlossaryExtractor.class, "headings.rules");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Acronym.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(Attendance.class);
  }

  @Override
  public List<Acronym> from(Reading reading) {
    List<Acronym> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Lines lines = reading.lines();
    boolean glossary = false;
    for (Line line : lines.all()) {
      glossary = heads(line) || glossary && line.heading() == 0;
      for (Rule rule : RULES.rules(line.text())) {
        if (glossary || rule.field("within").isEmpty()) {
          inLine(reading, line, rule).stream()
              .filter(acronym -> seen.add(acronym.acronym()))
              .forEach(found::add);
        }
      }
      if (glossary) {
        inRow(reading, lines, line).filter(a -> seen.add(a.acronym())).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean heads(Line line) {
    return HEADINGS.first(line.text()).isPresent();
  }

  private static List<Acronym> inLine(Reading reading, Line line, Rule rule) {
    List<Acronym> found = new ArrayList<>();
    Occurrences m = rule.in(line.text());
    while (m.find()) {
      boolean whole = rule.field("whole").isPresent();
      int start = rule.hasGroup("long") ? m.start() : aheadOf(line.text(), m.start());
      String words =
          rule.hasGroup("long") ? m.group("long") : line.text().substring(start, m.start());
      Span span = new Span(start, m.end()).shift(line.span().start());
      String acronym = m.group("short");
      Expansions.of(words, acronym, whole)
          .filter(expansion -> !isPerson(reading, acronym, expansion))
          .map(
              expansion ->
                  new Acronym(
                      acronym, expansion, reading.evidence(span, rule.id(), rule.confidence())))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Where the words begin that stand unbroken ahead of a place. */
  private static int aheadOf(String text, int place) {
    Matcher words = AHEAD.matcher(text).region(Math.max(0, place - FARTHEST), place);
    return words.find() ? words.start() : place;
  }

  /** "CIL | Community Infrastructure Levy" in two cells. */
  private static Optional<Acronym> inRow(Reading reading, Lines lines, Line line) {
    if (line.cell().isEmpty()) {
      return Optional.empty();
    }
    Line.Place at = line.cell().get();
    List<Line> next = lines.in(at.table(), at.row(), at.column() + 1);
    String acronym = line.body();
    if (next.isEmpty() || !Regex.of("\\p{Lu}[\\p{L}&/]{1,9}").matcher(acronym).matches()) {
      return Optional.empty();
    }
    Span span = line.span().union(next.getFirst().span());
    return Expansions.of(next.getFirst().body(), acronym, true)
        .map(words -> new Acronym(acronym, words, reading.evidence(span, "acronym.table", 0.9)));
  }

  /** Somebody's initials behind a name are no acronym. */
  private static boolean isPerson(Reading reading, String acronym, String words) {
    boolean listed =
        reading.found(Attendance.class).stream()
            .anyMatch(person -> PersonalName.same(person.name(), words));
    boolean named =
        acronym.length() == 2
            && PersonalName.looksLike(words)
            && !PersonalName.isOrganisation(words);
    return listed || named;
  }
}
