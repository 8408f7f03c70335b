package org.minutebook.extract.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.item.ItemExtractor.Start;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;

/** Finds where items begin: numbers that their shape or their neighbours bear out, and headings. */
final class Starts {
  private static final Pattern OWNER_HEADING =
      Pattern.compile(
          "(?i)^\\W*+(?:by whom|who|(?:action |task )?owner|responsib(?:le|ility)|lead|assigned to)\\W*");

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)^\\W*+(?:discussion|minutes?|notes?|subject|topic|details|agenda(?: items?)?)\\W*$");
  private static final Pattern ITEM_HEADING = Pattern.compile("(?i)^\\W*+items?\\W*$");
  private static final Pattern ACTION_HEADING =
      Pattern.compile("(?i)^\\W*+(?:actions?|tasks?|action points?|actions? required)\\W*$");

  private final Lines lines;
  private final Unnumbered unnumbered;
  private final Set<Integer> points;
  private final Sequences sequences;
  private final TimeColumns timeColumns;
  private final boolean joinLetters;

  /** Tables that list actions: the numbers in them point to items, they are none. */
  private final Set<Integer> ownerTables = new HashSet<>();

  private final List<Start> starts = new ArrayList<>();
  private final Counting counting = new Counting();

  /**
   * @param bulletsAreItems whether the bullets of a list are items, as in an agenda
   */
  Starts(Lines lines, boolean bulletsAreItems) {
    this.lines = lines;
    this.unnumbered = new Unnumbered(lines, bulletsAreItems);
    this.points = Enumerations.in(lines.all());
    this.sequences = new Sequences(lines.all());
    this.timeColumns = new TimeColumns(lines.all());
    this.joinLetters = Citations.joinLetters(lines);
    findOwnerTables();
  }

  private void findOwnerTables() {
    Set<Integer> telling = new HashSet<>();
    Set<Integer> actions = new HashSet<>();
    Set<Integer> items = new HashSet<>();
    for (Line line : lines.all()) {
      line.cell()
          .filter(at -> at.row() < 3)
          .ifPresent(
              at -> {
                note(line, OWNER_HEADING, at.table(), ownerTables);
                note(line, TELLING, at.table(), telling);
                note(line, ACTION_HEADING, at.table(), actions);
                note(line, ITEM_HEADING, at.table(), items);
              });
    }
    ownerTables.removeAll(telling);
    items.removeAll(actions);
    ownerTables.removeAll(items);
  }

  private static void note(Line line, Pattern heading, int table, Set<Integer> tables) {
    if (heading.matcher(line.text()).matches()) {
      tables.add(table);
    }
  }

  List<Start> find() {
    for (Line line : lines.all()) {
      Optional<Numbering> number = number(line);
      if (number.isPresent() && isItem(line, number.get())) {
        addNumbered(line, number.get());
      } else {
        addHeading(line);
      }
    }
    return starts;
  }

  /** The number at the start of a line, by its words or by its list label. */
  private Optional<Numbering> number(Line line) {
    boolean later = line.cell().filter(at -> at.column() > 0 && !firstFilled(line)).isPresent();
    boolean ofAction = line.cell().filter(at -> ownerTables.contains(at.table())).isPresent();
    boolean below = line.cell().filter(at -> at.nth() > 0).isPresent();
    boolean headed = line.stressed() && below;
    if (ofAction || points.contains(line.index()) || timeColumns.holds(line)) {
      return Optional.empty();
    }
    return Numbering.at(line.text())
        .filter(number -> !later || line.listed() || headed || below && number.isLetter())
        .map(number -> romanOr(line, number));
  }

  /** The letter v is a number where iv stands before it. */
  private Numbering romanOr(Line line, Numbering number) {
    boolean letter =
        number.shape().equals("item.letter")
            && !counting.letterFollows(number.shape(), number.value());
    return letter
        ? Numbering.roman(line.text())
            .filter(roman -> counting.letterFollows(roman.shape(), roman.value()))
            .orElse(number)
        : number;
  }

  /** Whether the cells before a line's cell are empty. */
  private boolean firstFilled(Line line) {
    Line.Place at = line.cell().orElseThrow();
    return lines.in(at.table(), at.row()).stream()
        .filter(other -> !timeColumns.holds(other))
        .noneMatch(other -> other.cell().orElseThrow().column() < at.column());
  }

  private boolean isItem(Line line, Numbering number) {
    if (number.sure()) {
      return sequences.bearsOut(line, number)
          && (number.level() == 1 || plausibleDots(line, number));
    }
    if (number.count().isPresent()) {
      return place(line, number) != Counting.Place.NOWHERE;
    }
    if (number.shape().equals("item.capital") && !isCapitalLetter(line, number)) {
      return false;
    }
    return counting.letterFollows(number.shape(), number.value()) || line.stressed();
  }

  /** "A. Transfer station" with a "B." to come is numbered, "A. Martin" is a name. */
  private boolean isCapitalLetter(Line line, Numbering number) {
    String words = ItemExtractor.rest(line, number.end());
    boolean name =
        number.value() == 1
            && PersonalName.looksLike(
                Regex.of("[(,:–-].*$").matcher(line.text()).replaceAll("").strip())
            && !HeadingText.isStanding(words);
    boolean alone =
        number.value() == 1
            && lines.all().stream()
                .skip(line.index() + 1L)
                .filter(other -> other.text().startsWith("B", other.text().startsWith("(") ? 1 : 0))
                .noneMatch(
                    other ->
                        Numbering.at(other.text())
                            .filter(n -> n.shape().equals(number.shape()) && n.value() == 2)
                            .isPresent());
    return !name && !alone;
  }

  /**
   * "6.40 the meeting opened" is a time, "3.2 Finance" an item: the first part has to be a number
   * in use.
   */
  private boolean plausibleDots(Line line, Numbering number) {
    String[] parts = Regex.of("[^0-9]+").split(number.number());
    int first = Integer.parseInt(parts[0]);
    int outer = counting.outer();
    boolean known =
        first == outer
            || first == outer + 1
            || starts.stream()
                .anyMatch(s -> s.number().filter(n -> n.startsWith(first + ".")).isPresent());
    boolean begins =
        (!counting.begun() && first <= 2)
            || parts.length > 2
            || Regex.of("[0-9]{2,3}\\.[0-9]{2}").matcher(number.number()).matches();
    return known || begins || line.stressed();
  }

  private Counting.Place place(Line line, Numbering number) {
    int count = number.count().orElseThrow();
    String words = ItemExtractor.rest(line, number.end());
    boolean inCellOfText = line.cell().filter(at -> at.column() > 0 && at.nth() > 0).isPresent();
    boolean dotted = number.shape().equals("item.plain-dot");
    boolean setApart = line.stressed() || (!words.isEmpty() && HeadingText.isCapitals(words));
    if (number.shape().equals("item.bare") && inCellOfText) {
      return Counting.Place.NOWHERE;
    }
    boolean told =
        (HeadingText.words(words) > 20 || HeadingText.isSentence(words))
            && !HeadingText.isLed(words);
    if (number.shape().equals("item.plain") && told && !line.stressed() && !line.listed()) {
      return Counting.Place.NOWHERE;
    }
    return counting.place(
        count,
        layout(line, number),
        line.listed() || dotted,
        setApart,
        !told && !words.isEmpty(),
        () ->
            goesOn(line, number.shape(), count + 1)
                && (count < 1000 || goesOn(line, number.shape(), count + 2)));
  }

  /** Numbers of one list share shape, nesting and column. */
  private static String layout(Line line, Numbering number) {
    String column =
        line.cell().map(at -> at.column() + (at.nth() + at.column() > 0 ? "+" : "")).orElse("");
    return number.shape() + line.listed() + line.depth() + column;
  }

  /** Whether a number of the same shape begins a later line. */
  private boolean goesOn(Line line, String shape, int next) {
    return lines.all().stream()
        .skip(line.index() + 1L)
        .filter(other -> other.text().startsWith(Integer.toString(next)))
        .anyMatch(
            other ->
                Numbering.at(other.text())
                    .filter(n -> n.shape().equals(shape) && n.count().equals(Optional.of(next)))
                    .isPresent());
  }

  private void addNumbered(Line line, Numbering number) {
    Optional<String> heading = HeadingText.of(line, number.end());
    if (ItemExtractor.rest(line, number.end()).isEmpty()) {
      heading = nextLine(line).flatMap(this::headingAlone);
    }
    int level = level(line, number);
    if (number.count().isPresent()) {
      Counting.Place place = place(line, number);
      counting.take(number.count().get(), layout(line, number), place);
      level = place == Counting.Place.INNER ? Math.max(2, level) : level;
    } else if (!number.sure()) {
      counting.takeLetter(number.shape(), number.value());
    } else {
      sequences.counter(number).ifPresent(counting::takeOuter);
    }
    starts.add(
        new Start(
            line.span().start(),
            Optional.of(cited(number)),
            heading,
            level,
            number.shape(),
            number.confidence()));
  }

  /** The number as the document cites it: a bare letter with its item's number before it. */
  private String cited(Numbering number) {
    boolean joined =
        joinLetters
            && number.shape().equals("item.letter")
            && counting.begun()
            && counting.outer() > 0;
    return joined ? counting.outer() + number.number() : number.number();
  }

  private int level(Line line, Numbering number) {
    return line.listed() && number.level() == 1 ? 1 + line.depth() : number.level();
  }

  /** The line after a number that stands alone: below it, or in the next cell. */
  private Optional<Line> nextLine(Line line) {
    int next = line.index() + 1;
    return next < lines.all().size() ? Optional.of(lines.all().get(next)) : Optional.empty();
  }

  private Optional<String> headingAlone(Line line) {
    return Numbering.at(line.text()).isPresent() || line.listed()
        ? Optional.empty()
        : HeadingText.of(line, 0);
  }

  /** A heading without a number opens a section of its own. */
  private void addHeading(Line line) {
    boolean numbered = starts.stream().anyMatch(start -> start.number().isPresent());
    Optional<String> heading =
        isHeadingOfNumber(line)
            ? Optional.empty()
            : unnumbered.heading(line, !starts.isEmpty(), numbered);
    if (heading.isPresent()) {
      int level = line.heading() > 0 ? Math.max(1, line.heading() - 1) : 1;
      starts.add(
          new Start(line.span().start(), Optional.empty(), heading, level, "item.heading", 0.85));
    }
  }

  /** The line gave its words to the number before it. */
  private boolean isHeadingOfNumber(Line line) {
    if (starts.isEmpty()) {
      return false;
    }
    Start last = starts.getLast();
    boolean adjacent =
        line.index() > 0 && lines.all().get(line.index() - 1).span().start() == last.offset();
    return adjacent
        && last.number().isPresent()
        && last.heading()
            .filter(h -> Regex.of("\\s+").matcher(line.body()).replaceAll(" ").startsWith(h))
            .isPresent();
  }
}
