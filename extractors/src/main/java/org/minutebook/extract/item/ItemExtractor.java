package org.minutebook.extract.item;

import java.util.ArrayList;
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
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Finds the numbered items and headed sections of a document, each with the text up to the next.
 */
public final class ItemExtractor implements Extractor {
  private static final Pattern PRESENTER =
      Pattern.compile(
          "^(?<words>.+?)(?<!\\s)\\s*+[+–—(,-]?+\\s*+(?<name>\\p{Lu}[\\p{L}'’-]{1,40}+ \\p{Lu}[\\p{L}'’-]{1,40}+)\\)?$");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(NumberedItem.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(
        Attendance.class,
        MeetingDetail.Body.class,
        MeetingDetail.Held.class,
        MeetingDetail.Start.class,
        MeetingDetail.Venue.class);
  }

  @Override
  public List<NumberedItem> from(Reading reading) {
    Lines lines = reading.lines();
    boolean bulletsAreItems = reading.type() == PartType.AGENDA;
    List<Start> starts =
        TitlePage.without(new Starts(lines, bulletsAreItems).find(), reading, lines);
    List<String> people = reading.found(Attendance.class).stream().map(Attendance::name).toList();
    List<NumberedItem> items = new ArrayList<>();
    int length = reading.text().blocks().stream().mapToInt(b -> b.span().end()).max().orElse(0);
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).offset() : length;
      Span span = new Span(start.offset(), Math.max(start.offset(), end));
      items.add(
          new NumberedItem(
              start.number(),
              start.heading().map(heading -> withoutPresenter(heading, people)),
              start.level(),
              reading.text().of(span).strip(),
              reading.evidence(span, start.rule(), start.confidence())));
    }
    return items;
  }

  /** A heading without the names of those who presented the item, where they stand at its end. */
  private static String withoutPresenter(String heading, List<String> people) {
    Matcher m = PRESENTER.matcher(heading);
    if (m.matches() && Regex.of("\\s+").split(m.group("words")).length >= 2) {
      String name = m.group("name");
      boolean listed =
          people.stream()
              .anyMatch(person -> PersonalName.same(person, name) || isShortFor(name, person));
      return listed ? m.group("words").strip() : heading;
    }
    return heading;
  }

  /** "Pete Elder" for "Peter Elder": the same surname, and first names that begin alike. */
  private static boolean isShortFor(String name, String person) {
    String[] a = Regex.of("\\s+").split(name);
    String[] b = Regex.of("\\s+").split(person);
    return a.length == 2
        && b.length >= 2
        && a[1].equals(b[b.length - 1])
        && a[0].length() >= 2
        && b[0].length() >= 2
        && a[0].substring(0, 2).equals(b[0].substring(0, 2));
  }

  /**
   * Where an item begins.
   *
   * @param offset in the part's text
   */
  record Start(
      int offset,
      Optional<String> number,
      Optional<String> heading,
      int level,
      String rule,
      double confidence) {}

  /** The first words of a line from an offset on, as they stand. */
  static String rest(Line line, int from) {
    return line.text().substring(Math.min(from, line.text().length())).strip();
  }
}
