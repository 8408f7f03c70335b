package org.minutebook.extract.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.Provision;
import org.minutebook.model.text.Span;

/** Provisions that stand below a heading or behind a label, a line each. */
final class Sections {
  private static final Gate LEAD_IN = Gate.of("[:–—-]\\s*$");
  private static final Gate GOES_ON =
      Gate.of(
          "(?i)\\b(?:will|to|shall|should|must|may|are|is|include|includes|including|of|following|follows|below|namely|that|by|from|agree|recommended|asked|invited|requested|advised)\\W*$");
  private static final Gate CONTACT =
      Gate.of("(?i)@|\\b(?:tel|telephone|phone|ext|e-?mail|mobile|fax|ddi|ddl)\\b|[0-9]{5}");

  /** A contact takes up so many lines. */
  private static final int CONTACT_LINES = 5;

  /** What is longer is no heading. */
  private static final int HEADING_WORDS = 12;

  private Sections() {}

  static List<Provision> in(Reading reading, Lines lines, String document) {
    List<Provision> found = new ArrayList<>();
    Optional<Heading> open = Optional.empty();
    List<Span> passages = new ArrayList<>();
    List<Line> all = lines.all();
    for (Line line : all) {
      Optional<Heading> heading = Heading.of(line, document);
      if (heading.isPresent()) {
        close(reading, open, passages, found);
        open = heading.filter(h -> h.rule().field("kind").isPresent());
        int rest = heading.get().rest();
        if (open.isPresent() && rest < line.text().length()) {
          passages.add(new Span(line.span().start() + rest, line.span().end()));
        }
      } else if (open.isPresent() && ends(line, open.get(), passages.size())) {
        close(reading, open, passages, found);
        open = Optional.empty();
      } else if (open.isPresent() && line.heading() == 0 && counts(all, line, open.get())) {
        passages.add(words(line));
      }
    }
    close(reading, open, passages, found);
    return found;
  }

  private static Span words(Line line) {
    int from = line.bodyStart() - line.span().start();
    int end = Heading.numberEnd(line.text());
    return new Span(line.span().start() + Math.max(from, end), line.span().end());
  }

  private static void close(
      Reading reading, Optional<Heading> open, List<Span> passages, List<Provision> found) {
    if (open.isPresent() && !passages.isEmpty()) {
      Rule rule = open.get().rule();
      Provision.Kind kind = Provision.Kind.of(rule.field("kind").orElseThrow());
      List<Span> spans =
          isTogether(rule)
              ? List.of(new Span(passages.getFirst().start(), passages.getLast().end()))
              : rule.field("one").isPresent() ? telling(reading, kind, passages) : passages;
      for (Span span : spans) {
        String text = reading.text().of(span).strip();
        if (text.chars().anyMatch(Character::isLetter)) {
          found.add(
              new Provision(kind, text, reading.evidence(span, rule.id(), rule.confidence())));
        }
      }
    }
    passages.clear();
  }

  private static boolean counts(List<Line> all, Line line, Heading open) {
    return isTogether(open.rule()) || !isLeadIn(all, line);
  }

  private static boolean isTogether(Rule rule) {
    return rule.field("together").equals(Optional.of("yes"));
  }

  /** "The group will:" above a list tells nothing by itself. */
  private static boolean isLeadIn(List<Line> all, Line line) {
    int next = line.index() + 1;
    return LEAD_IN.in(line.text())
        && next < all.size()
        && (all.get(next).listed() || !Heading.number(all.get(next).text()).isEmpty());
  }

  /** Of the lines below "Meetings: frequency" those that tell of it, else the first. */
  private static List<Span> telling(Reading reading, Provision.Kind kind, List<Span> passages) {
    List<Span> telling =
        passages.stream().filter(span -> Told.tells(reading.text().of(span), kind)).toList();
    return telling.isEmpty() ? passages.subList(0, 1) : telling;
  }

  /** Whether a line belongs to what comes after the open section. */
  private static boolean ends(Line line, Heading open, int taken) {
    boolean officer = open.rule().field("kind").equals(Optional.of("officer"));
    Optional<Line.Place> row = open.line().cell();
    boolean otherRow =
        row.isPresent()
            && line.cell()
                .filter(at -> at.table() == row.get().table() && at.row() == row.get().row())
                .isEmpty();
    boolean contactTold =
        officer && taken > 0 && (taken >= CONTACT_LINES || !CONTACT.in(line.text()));
    return otherRow || contactTold || isNextNumber(line, open) || isHeading(line, open);
  }

  private static boolean isHeading(Line line, Heading open) {
    String words = line.body();
    if (Regex.of("\\s+").split(words).length > HEADING_WORDS
        || line.listed() && line.heading() == 0) {
      return false;
    }
    if (line.heading() > 0 && open.line().heading() > 0) {
      return line.heading() <= open.line().heading();
    }
    boolean capitals =
        words.equals(words.toUpperCase(Locale.ROOT))
            && words.chars().filter(Character::isLetter).count() >= 4;
    boolean label = words.endsWith(":") && !GOES_ON.in(words);
    return line.stressed() || capitals || label;
  }

  /** "5 Background" ends "4 Recommendations"; "4.1" and a list counting anew do not. */
  private static boolean isNextNumber(Line line, Heading open) {
    String own = open.number();
    String number = Heading.number(line.text());
    if (!Regex.of("[0-9.]+").matcher(own).matches()
        || !Regex.of("[0-9.]+").matcher(number).matches()) {
      return false;
    }
    String[] a = Regex.of("\\.").split(own);
    String[] b = Regex.of("\\.").split(number);
    if (b.length > a.length) {
      return !number.startsWith(own + ".");
    }
    return b.length < a.length
        ? Integer.parseInt(b[0]) > 1
        : Integer.parseInt(b[b.length - 1]) == Integer.parseInt(a[a.length - 1]) + 1;
  }
}
