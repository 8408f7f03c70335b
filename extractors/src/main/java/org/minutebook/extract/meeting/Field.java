package org.minutebook.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.text.Span;

/**
 * A labelled particular: "Venue: Civic Centre", a label cell with its value beside it, or a label
 * with its value below.
 *
 * @param key what it labels: date, time, start, end, venue, body, chair or next
 * @param span of the value, in the part's text
 */
record Field(String key, String value, Span span) {
  private static final Lexicon LABELS = Lexicon.load(Field.class, "field-labels.txt");
  private static final Pattern LABELLED =
      Pattern.compile(
          "^\\W*(?<label>\\p{L}[\\p{L} ,&/-]{2,40}?)\\s*(?<sign>:|\\t|\\s[-–—]\\s)\\s*(?<value>\\S.*)$",
          Pattern.DOTALL);

  private static final int LONGEST_LABEL = 60;

  /** A further label on the same line: "Chair: AA Minutes: BB". */
  private static final Pattern FURTHER =
      Pattern.compile(
          "(?<!\\s)(?:\\s{2,}|\\t|\\s)(?=\\p{Lu}\\p{L}{2,20}(?:\\s\\p{L}{2,12}){0,2}\\s?:)");

  /** The labelled particulars of a document, in order. */
  static List<Field> in(Lines lines) {
    List<Field> fields = new ArrayList<>();
    List<Line> all = lines.all();
    for (Line line : all) {
      Optional<Field> own = inOneLine(line);
      if (own.isPresent()) {
        fields.add(own.get());
      } else {
        labelled(withoutColons(line.text()))
            .flatMap(
                key ->
                    beside(lines, line)
                        .or(() -> below(all, line))
                        .map(v -> new Field(key, v.text().strip(), v.span())))
            .ifPresent(fields::add);
      }
    }
    return fields;
  }

  private static String withoutColons(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == ':' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** What a label labels; a file's own header may write "next-meeting". */
  private static Optional<String> labelled(String label) {
    return label.length() > LONGEST_LABEL
        ? Optional.empty()
        : LABELS.value(label.replace('-', ' '));
  }

  private static Optional<Field> inOneLine(Line line) {
    String text = line.text();
    Matcher m = LABELLED.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Matcher further = FURTHER.matcher(text).region(m.start("value"), text.length());
    int end = further.find() ? further.start() : m.end("value");
    return labelled(m.group("label"))
        .map(
            key ->
                new Field(
                    key,
                    text.substring(m.start("value"), end).strip(),
                    new Span(m.start("value"), end).shift(line.span().start())));
  }

  /**
   * Labels stand in the first or third column; "Chair" in a column of presenters labels nothing.
   */
  private static Optional<Line> beside(Lines lines, Line line) {
    return line.cell()
        .filter(at -> at.column() % 2 == 0 && at.column() <= 2)
        .flatMap(
            at ->
                lines.in(at.table(), at.row()).stream()
                    .filter(other -> other.cell().orElseThrow().column() > at.column())
                    .findFirst());
  }

  private static Optional<Line> below(List<Line> all, Line line) {
    boolean colon = line.text().strip().endsWith(":");
    int next = line.index() + 1;
    if (!colon || next >= all.size() || line.cell().isPresent()) {
      return Optional.empty();
    }
    Line value = all.get(next);
    return value.text().length() > 160 || value.text().strip().endsWith(":")
        ? Optional.empty()
        : Optional.of(value);
  }
}
