package org.minutebook.extract.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.extract.item.ItemExtractor.Start;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;

/** Finds where items begin: numbers that their shape or their neighbours bear out, and headings. */
final class Starts {
  private static final Pattern NOT_A_HEADING =
      Pattern.compile(
          "(?i)^(?:minutes|agenda|draft|meeting|present|attendees|date|time|venue|location|place|title|signed|chair(?:man|person)?|held|action|actions?|page|tel|e-?mail|item|no\\.?|in attendance|next meeting:?)\\b.{0,3}$"
              + "|^(?:date|time|venue|location|place|signed|chair(?:man|person)?|proposed|seconded|action|motion|resolved|tel|e-?mail|moved)\\b\\s*(?:[:.]|by\\b)"
              + "|^(?:minutes of|agenda for|action\\s*[:–-]|held (?:at|on|in)|meeting (?:closed|ended|held|opened))\\b");

  private final Lines lines;
  private final boolean bulletsAreItems;
  private final List<Start> starts = new ArrayList<>();
  private int lastPlain;
  private boolean numbersBegun;
  private final Map<String, Integer> lastByShape = new HashMap<>();

  Starts(Lines lines, boolean bulletsAreItems) {
    this.lines = lines;
    this.bulletsAreItems = bulletsAreItems;
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
    if (line.cell().filter(at -> at.column() > 0 && !firstFilled(line)).isPresent()
        && !line.listed()) {
      return Optional.empty();
    }
    return Numbering.at(line.text());
  }

  /** Whether the cells before a line's cell are empty. */
  private boolean firstFilled(Line line) {
    Line.Place at = line.cell().orElseThrow();
    return lines.all().stream()
        .noneMatch(
            other ->
                other
                    .cell()
                    .filter(
                        p ->
                            p.table() == at.table()
                                && p.row() == at.row()
                                && p.column() < at.column())
                    .isPresent());
  }

  private boolean isItem(Line line, Numbering number) {
    if (number.sure()) {
      return number.level() == 1 || plausibleDots(line, number);
    }
    if (number.count().isPresent()) {
      return follows(line, number);
    }
    return letterFollows(line, number);
  }

  /**
   * "6.40 the meeting opened" is a time, "3.2 Finance" an item: the first part has to be a number
   * in use.
   */
  private boolean plausibleDots(Line line, Numbering number) {
    String[] parts = number.number().split("\\.");
    int first = Integer.parseInt(parts[0]);
    boolean known =
        first == lastPlain
            || first == lastPlain + 1
            || starts.stream()
                .anyMatch(s -> s.number().filter(n -> n.startsWith(parts[0] + ".")).isPresent());
    boolean begins =
        !numbersBegun && first <= 2
            || parts.length > 2
            || number.number().matches("[0-9]{2,3}\\.[0-9]{2}");
    return known || begins || line.stressed();
  }

  /**
   * A plain number is an item's where it goes on from the last one, or starts anew, or is set apart
   * by its layout.
   */
  private boolean follows(Line line, Numbering number) {
    int count = number.count().orElseThrow();
    String words = ItemExtractor.rest(line, number.end());
    boolean inCellOfText = line.cell().filter(at -> at.column() > 0 && at.nth() > 0).isPresent();
    boolean next =
        count == lastPlain + 1 || (count > lastPlain && count <= lastPlain + 3 && numbersBegun);
    boolean again = count == 1 && (line.listed() || number.shape().equals("item.plain-dot"));
    Integer sameShape = lastByShape.get(number.shape() + line.depth());
    boolean listGoesOn = sameShape != null && count == sameShape + 1;
    boolean setApart =
        (line.stressed() || HeadingText.isCapitals(words))
            && count > lastPlain
            && count < lastPlain + 20;
    if (number.shape().equals("item.bare")) {
      return (next || !numbersBegun && count == 1) && !inCellOfText;
    }
    if (number.shape().equals("item.plain")) {
      return (next || setApart || (!numbersBegun && count <= 2))
              && HeadingText.words(words) <= 20
              && !HeadingText.isSentence(words)
          || (next && line.cell().isEmpty() && line.stressed());
    }
    return next || again || listGoesOn || setApart || !numbersBegun;
  }

  private boolean letterFollows(Line line, Numbering number) {
    Integer last = lastByShape.get(number.shape());
    int value =
        number.shape().equals("item.roman")
            ? Roman.value(number.number())
            : number.number().charAt(0) - 'a' + 1;
    return value == 1
        || (last != null && value > last && value <= last + 2)
        || (last != null && value == last)
        || line.stressed();
  }

  private void addNumbered(Line line, Numbering number) {
    Optional<String> heading = HeadingText.of(line, number.end());
    if (ItemExtractor.rest(line, number.end()).isEmpty()) {
      heading = nextLine(line).flatMap(this::headingAlone);
    }
    int level = level(line, number);
    number.count().ifPresent(count -> lastByShape.put(number.shape() + line.depth(), count));
    boolean nested =
        line.listed() && line.depth() > 0
            || line.cell().filter(at -> at.column() > 0 && at.nth() > 0).isPresent();
    if (number.count().isPresent() && !nested) {
      lastPlain = number.count().get();
      numbersBegun = true;
      lastByShape.remove("item.roman");
      lastByShape.remove("item.letter");
    } else if (number.shape().equals("item.roman")) {
      lastByShape.put("item.roman", Roman.value(number.number()));
    } else if (number.shape().equals("item.letter")) {
      lastByShape.put("item.letter", number.number().charAt(0) - 'a' + 1);
    } else if (number.shape().equals("item.worded") || number.shape().equals("item.dotted")) {
      String first = number.number().replaceAll("[^0-9].*$", "");
      lastPlain =
          number.number().matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}")
              ? lastPlain
              : Integer.parseInt(first);
      numbersBegun = true;
    }
    starts.add(
        new Start(
            line.span().start(),
            Optional.of(number.number()),
            heading,
            level,
            number.shape(),
            number.sure() ? 0.95 : 0.85));
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
        || NOT_A_HEADING.matcher(words).find()) {
      return;
    }
    boolean short_ = agendaBullet || HeadingText.words(words) <= 14;
    boolean letters = words.chars().filter(Character::isLetter).count() >= 2;
    if (short_ && letters && !(HeadingText.isSentence(words) && !agendaBullet)) {
      String heading =
          words.replaceAll("\\s+", " ").replaceAll("[\\s:*]+$", "").replaceAll("^\\*+", "");
      int level = line.heading() > 0 ? Math.max(1, line.heading() - 1) : 1;
      starts.add(
          new Start(
              line.span().start(),
              Optional.empty(),
              Optional.of(heading),
              level,
              "item.heading",
              0.7));
    }
  }

  /** "Any other business" needs no emphasis to be a heading where a longer paragraph follows. */
  private boolean isPlainHeading(Line line, String words) {
    boolean shaped =
        HeadingText.words(words) <= 7
            && words.length() <= 60
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
    String folded = words.toLowerCase(Locale.ROOT);
    boolean standing =
        folded.matches(
            "(?:any other business|aob|aocb|old business|new business|reports|matters arising|apologies(?: for absence)?|date of next meeting|declarations? of interests?|correspondence|finance|planning|open forum|public (?:forum|participation))\\W*");
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
