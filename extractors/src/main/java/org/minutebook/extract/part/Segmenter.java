package org.minutebook.extract.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Cuts a file into its documents and says what each is.
 *
 * <p>A new document begins at a title of another kind of document, at a title that names a meeting
 * and its date once an agenda has ended, at the title of another day's meeting with a list of those
 * present below it, and at a title behind minutes that were kept in one table.
 */
public final class Segmenter {
  private static final Gate SENTENCE_END = Gate.of("[.;,]\\s*$");
  private static final Gate NO_TITLE =
      Gate.of(
          Pattern.compile(
              "^(?:signed|chair(?:man|person)?|date|meeting (?:closed|ended)|next meeting|please|e-?mail|tel)\\b",
              Pattern.CASE_INSENSITIVE));

  /** Fewer lines than this are no document: a title page, or a title told twice. */
  private static final int SHORTEST = 4;

  /** A document without a title of its kind is one only from so many lines on. */
  private static final int TITLE_PAGE = 12;

  /** Those present are listed within so many lines below a meeting's title. */
  private static final int HEAD = 8;

  private final MeetingText text;
  private final List<Line> lines;
  private final List<Integer> starts = new ArrayList<>(List.of(0));
  private Optional<PartType> current = Optional.empty();
  private Optional<LocalDate> day = Optional.empty();
  private int titleLevel;
  private int peopleLevel;
  private int sinceStart;
  private boolean tableEnded;
  private boolean peopleListed;

  private Segmenter(MeetingText text) {
    this.text = text;
    this.lines = Lines.of(text).all();
  }

  /** The documents of a file, at least one, in order; together they hold all of its blocks. */
  public static List<Part> parts(MeetingText text) {
    Segmenter segmenter = new Segmenter(text);
    segmenter.lines.forEach(segmenter::look);
    return cut(text, segmenter.starts);
  }

  private static List<Part> cut(MeetingText text, List<Integer> starts) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : text.blocks().size();
      MeetingText slice = text.slice(starts.get(i), to);
      boolean behindMinutes = parts.stream().anyMatch(part -> part.type() == PartType.MINUTES);
      parts.add(
          new Part(i + 1, starts.size(), PartTypes.of(Lines.of(slice), behindMinutes), slice));
    }
    return parts;
  }

  private void look(Line line) {
    int block = blockAt(line.span());
    Optional<PartType> title = title(line, block);
    if (sinceStart >= SHORTEST && !isSection(line) && begins(line, title)) {
      begin(line, block, title);
    } else if (title.isPresent() && (current.isEmpty() || sinceStart < SHORTEST)) {
      current = title;
    }
    if (sinceStart < HEAD && day.isEmpty() && line.cell().isEmpty()) {
      day = day(line);
    }
    if (sinceStart == 0) {
      titleLevel = line.heading();
      peopleLevel = 0;
      peopleListed = false;
    }
    tableEnded = line.cell().isPresent() && sinceStart > SHORTEST && holdsMost(block);
    if (Titles.listsPeople(line)) {
      peopleListed = true;
      peopleLevel = Math.max(peopleLevel, line.heading());
    }
    sinceStart++;
  }

  /** Whether a line heads a section: below the title, or beside the list of those present. */
  private boolean isSection(Line line) {
    return line.heading() > titleLevel && titleLevel > 0
        || line.heading() >= peopleLevel && peopleLevel > 0;
  }

  /** The kind of document that a line tells; in a table, only the title of minutes does. */
  private Optional<PartType> title(Line line, int block) {
    Optional<PartType> title = Titles.opening(line, isBehindPageBreak(block));
    boolean agenda = current.equals(Optional.of(PartType.AGENDA));
    boolean minutesInTable =
        line.cell().filter(at -> at.row() < 2).isPresent()
            && agenda
            && title.equals(Optional.of(PartType.MINUTES));
    if (line.cell().isPresent() && !minutesInTable) {
      return Optional.empty();
    }
    return title.or(() -> sinceStart < SHORTEST ? Titles.told(line, sinceStart) : Optional.empty());
  }

  private boolean begins(Line line, Optional<PartType> title) {
    boolean other =
        title.isPresent()
            && !title.equals(current)
            && (current.isPresent() || sinceStart > TITLE_PAGE);
    return other || line.cell().isEmpty() && (isMeeting(line) || isBehindTable(line));
  }

  private void begin(Line line, int block, Optional<PartType> title) {
    starts.add(titleStart(block, starts.getLast()));
    current = title.isPresent() ? title : current.filter(type -> type == PartType.MINUTES);
    day = day(line);
    sinceStart = 0;
  }

  /** The title of a meeting behind an agenda, or of another day's meeting behind minutes. */
  private boolean isMeeting(Line line) {
    Optional<LocalDate> other = isTitle(line) ? day(line) : Optional.empty();
    if (other.isEmpty()) {
      return false;
    }
    boolean named = Regex.of("(?is).*\\bmeeting\\b.*").matcher(line.text()).matches();
    if (current.equals(Optional.of(PartType.AGENDA))) {
      return named;
    }
    boolean set = line.heading() > 0 || line.stressed() || named;
    return set
        && peopleListed
        && sinceStart > TITLE_PAGE
        && day.isPresent()
        && !day.equals(other)
        && listsThosePresent(line);
  }

  private boolean listsThosePresent(Line title) {
    return lines.stream()
        .skip(title.index() + 1L)
        .limit(HEAD)
        .takeWhile(line -> !Titles.isNumbered(line.text()))
        .anyMatch(line -> Titles.listsPeople(line));
  }

  private boolean isBehindTable(Line line) {
    boolean agenda = current.equals(Optional.of(PartType.AGENDA));
    return tableEnded && !agenda && isTitle(line) && follows(line) > SHORTEST * 2;
  }

  private static Optional<LocalDate> day(Line line) {
    return line.text().length() > 200
        ? Optional.empty()
        : Dates.firstFull(line.text()).flatMap(WrittenDate::full);
  }

  private static boolean isTitle(Line line) {
    String text = line.text();
    return text.length() <= 100
        && !line.listed()
        && !Titles.isNumbered(text)
        && !SENTENCE_END.in(text)
        && !NO_TITLE.in(text)
        && Regex.of("\\s+").split(text).length >= 2
        && (Character.isUpperCase(text.charAt(0)) || line.heading() > 0);
  }

  private long follows(Line line) {
    return lines.stream().skip(line.index() + 1L).filter(other -> other.cell().isEmpty()).count();
  }

  /** Whether a table is long and holds more than half of the document so far. */
  private boolean holdsMost(int block) {
    int from = text.blocks().get(starts.getLast()).span().start();
    return text.blocks().get(block) instanceof Block.Table table
        && table.rows().size() > 8
        && table.span().length() * 2 > table.span().end() - from;
  }

  private boolean isBehindPageBreak(int block) {
    return block > 0 && text.blocks().get(block - 1) instanceof Block.PageBreak;
  }

  /** A title may take up several lines: the name of the body above the word "AGENDA". */
  private int titleStart(int block, int lowest) {
    int start = block;
    while (start - 1 > lowest) {
      Block before = text.blocks().get(start - 1);
      if (before instanceof Block.PageBreak) {
        return start - 1;
      }
      String words = text.of(before.span());
      boolean title =
          !(before instanceof Block.Table || before instanceof Block.ListItem)
              && words.length() < 80
              && !words.contains(":")
              && words.equals(words.toUpperCase(Locale.ROOT))
              && words.chars().anyMatch(Character::isLetter)
              && !Titles.isNumbered(words);
      if (!title) {
        return start;
      }
      start--;
    }
    return start;
  }

  private int blockAt(Span span) {
    List<Block> blocks = text.blocks();
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (blocks.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
