package org.minutebook.extract.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.item.ItemExtractor.Start;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;

/** Finds where items begin: numbers that their shape or their neighbours bear out, and headings. */
final class Starts {
  /** Headings that every reader of minutes knows. */
  private static final Pattern STANDING =
      Pattern.compile(
          "(?:any other business|aob|aocb|old business|new business|reports|matters arising|apologies(?: for absence)?|date of next meeting|declarations? of interests?|correspondence|finance|planning|open forum|public (?:forum|participation))\\W*");

  private static final Pattern NOT_A_HEADING =
      Pattern.compile(
          "(?i)^(?:minutes|agenda|draft|meeting|present|attendees|date|time|venue|location|place|title|signed|chair(?:man|person)?|held|action|actions?|page|tel|e-?mail|item|no\\.?|in attendance)\\b.{0,3}$"
              + "|^(?:date|time|venue|location|place|signed|chair(?:man|person)?|proposed|seconded|action|motion|resolved|tel|e-?mail|moved)\\b\\s*(?:[:.]|by\\b)"
              + "|^(?:agenda for|action\\s*[:–-]|held (?:at|on|in)|meeting (?:closed|ended|held|opened))\\b");

  private static final Pattern OWNER_HEADING =
      Pattern.compile(
          "(?i)^\\W*+(?:by whom|who|(?:action |task )?owner|responsib(?:le|ility)|lead|assigned to)\\W*");

  private final Lines lines;
  private final boolean bulletsAreItems;
  private final boolean logged;

  /** Tables that list actions: the numbers in them point to items, they are none. */
  private final Set<Integer> ownerTables = new HashSet<>();

  private final List<Start> starts = new ArrayList<>();
  private final Counting counting = new Counting();

  /**
   * @param bulletsAreItems whether the bullets of a list are items, as in an agenda
   * @param logged whether the document is a list of actions, whose numbers are its items
   */
  Starts(Lines lines, boolean bulletsAreItems, boolean logged) {
    this.lines = lines;
    this.bulletsAreItems = bulletsAreItems;
    this.logged = logged;
    for (Line line : lines.all()) {
      if (OWNER_HEADING.matcher(line.text()).matches()) {
        line.cell().filter(at -> at.row() < 3).ifPresent(at -> ownerTables.add(at.table()));
      }
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
    boolean ofAction =
        !logged && line.cell().filter(at -> ownerTables.contains(at.table())).isPresent();
    boolean headed = line.stressed() && line.cell().filter(at -> at.nth() > 0).isPresent();
    if (later && !line.listed() && !headed || ofAction) {
      return Optional.empty();
    }
    return Numbering.at(line.text());
  }

  /** Whether the cells before a line's cell are empty. */
  private boolean firstFilled(Line line) {
    Line.Place at = line.cell().orElseThrow();
    return lines.in(at.table(), at.row()).stream()
        .noneMatch(other -> other.cell().orElseThrow().column() < at.column());
  }

  private boolean isItem(Line line, Numbering number) {
    if (number.sure()) {
      return number.level() == 1 || plausibleDots(line, number);
    }
    if (number.count().isPresent()) {
      return place(line, number) != Counting.Place.NOWHERE;
    }
    return counting.letterFollows(number.shape(), letter(number)) || line.stressed();
  }

  /**
   * "6.40 the meeting opened" is a time, "3.2 Finance" an item: the first part has to be a number
   * in use.
   */
  private boolean plausibleDots(Line line, Numbering number) {
    String[] parts = number.number().split("[^0-9]+");
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
            || number.number().matches("[0-9]{2,3}\\.[0-9]{2}");
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
    boolean told = HeadingText.words(words) > 20 || HeadingText.isSentence(words);
    if (number.shape().equals("item.plain") && told && !line.stressed() && !line.listed()) {
      return Counting.Place.NOWHERE;
    }
    return counting.place(
        count,
        layout(line, number),
        line.listed() || dotted,
        setApart,
        !told && !words.isEmpty(),
        () -> goesOn(line, number));
  }

  /** Numbers of one list share shape, nesting and column. */
  private static String layout(Line line, Numbering number) {
    String column = line.cell().map(at -> at.column() + (at.nth() > 0 ? "+" : "")).orElse("");
    return number.shape() + line.listed() + line.depth() + column;
  }

  /** Whether the next number of the same shape begins a later line. */
  private boolean goesOn(Line line, Numbering number) {
    int next = number.count().orElseThrow() + 1;
    return lines.all().stream()
        .skip(line.index() + 1L)
        .filter(other -> other.text().startsWith(Integer.toString(next)))
        .anyMatch(
            other ->
                Numbering.at(other.text())
                    .filter(
                        n ->
                            n.shape().equals(number.shape()) && n.count().equals(Optional.of(next)))
                    .isPresent());
  }

  private static int letter(Numbering number) {
    return number.shape().equals("item.roman")
        ? Roman.value(number.number())
        : number.number().charAt(0) - 'a' + 1;
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
      counting.takeLetter(number.shape(), letter(number));
    } else if (!number.number().matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}|.*/.*")) {
      counting.takeOuter(Integer.parseInt(number.number().replaceAll("(?s)[^0-9].*$", "")));
    }
    starts.add(
        new Start(
            line.span().start(),
            Optional.of(number.number()),
            heading,
            level,
            number.shape(),
            number.confidence()));
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
    String words = line.body();
    boolean agendaBullet =
        bulletsAreItems && line.listed() && line.depth() == 0 && HeadingText.words(words) <= 40;
    boolean inTable = line.cell().isPresent();
    boolean styled =
        !inTable
            && !line.listed()
            && (line.stressed() || HeadingText.isCapitals(words) && HeadingText.words(words) <= 10);
    boolean lead = !inTable && !line.listed() && isPlainHeading(line, words);
    if (!(agendaBullet || styled || lead)
        || isHeadingOfNumber(line)
        || NOT_A_HEADING.matcher(words).find()
        || line.index() < 8 && words.matches("(?is)minutes of.*")) {
      return;
    }
    boolean short_ = agendaBullet || HeadingText.words(words) <= 14;
    boolean letters = words.chars().filter(Character::isLetter).count() >= 2;
    if (short_ && letters && !(HeadingText.isSentence(words) && !agendaBullet)) {
      String heading =
          words
              .replaceAll("\\s+", " ")
              .replaceAll("(?<![\\s:*])[\\s:*]++$", "")
              .replaceAll("^\\*+", "");
      int level = line.heading() > 0 ? Math.max(1, line.heading() - 1) : 1;
      starts.add(
          new Start(
              line.span().start(),
              Optional.empty(),
              Optional.of(heading),
              level,
              "item.heading",
              0.85));
    }
  }

  /** "Any other business" needs no emphasis to be a heading where a longer paragraph follows. */
  private boolean isPlainHeading(Line line, String words) {
    boolean shaped =
        words.length() <= 60
            && HeadingText.words(words) <= 7
            && Character.isUpperCase(words.charAt(0))
            && !words.matches("(?s).*[.,;!?]$")
            && !words.contains("\t")
            && !words.matches(".*[0-9]{4}.*");
    Optional<Line> next = nextLine(line);
    boolean above =
        line.index() > 6
            && next.isPresent()
            && next.get().cell().isEmpty()
            && HeadingText.isSentence(next.get().body())
            && next.get().body().length() > 60;
    boolean standing = STANDING.matcher(words.toLowerCase(Locale.ROOT)).matches();
    return shaped && (above && !HeadingText.isSentence(words) || standing);
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
            .filter(h -> line.body().replaceAll("\\s+", " ").startsWith(h))
            .isPresent();
  }
}
