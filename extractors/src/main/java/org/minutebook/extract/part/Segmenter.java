package org.minutebook.extract.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Cuts a file into its documents and says what each is.
 *
 * <p>A new document begins at a title of another kind of document, at a title that names a meeting
 * and its date once an agenda has ended, and at a title behind minutes that were kept in one table.
 */
public final class Segmenter {
  private static final List<Rule> TITLES = Rules.load(Segmenter.class, "titles.rules");
  private static final Pattern NUMBERED =
      Pattern.compile("^\\(?(?:[0-9]+(?:\\.[0-9]+){0,9}[.)]?|[ivx]+[.)])\\s");
  private static final Pattern SENTENCE_END = Pattern.compile("[.;,]\\s*$");

  /** Fewer lines than this are no document: a title page, or a title told twice. */
  private static final int SHORTEST = 4;

  /** A document without a title of its kind is one only from so many lines on. */
  private static final int TITLE_PAGE = 12;

  private Segmenter() {}

  /** The documents of a file, at least one, in order; together they hold all of its blocks. */
  public static List<Part> parts(MeetingText text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Optional<PartType> current = Optional.empty();
    List<Line> lines = Lines.of(text).all();
    int sinceStart = 0;
    boolean tableEnded = false;
    for (Line line : lines) {
      int block = blockAt(text, line.span());
      if (line.cell().isPresent()) {
        tableEnded = sinceStart > SHORTEST && longTable(text.blocks().get(block));
      } else {
        Optional<PartType> title = opening(line);
        boolean other =
            title.isPresent()
                && !title.equals(current)
                && (current.isPresent() || sinceStart > TITLE_PAGE);
        boolean meeting = current.equals(Optional.of(PartType.AGENDA)) && isMeetingTitle(line);
        boolean behindTable =
            tableEnded
                && isTitle(line)
                && !Set.of(PartType.AGENDA).contains(current.orElse(PartType.MINUTES))
                && follows(lines, line) > SHORTEST * 2;
        if (sinceStart >= SHORTEST && (other || meeting || behindTable)) {
          starts.add(titleStart(text, block, starts.getLast()));
          current = title;
          sinceStart = 0;
        } else if (title.isPresent()) {
          current = current.isPresent() && sinceStart >= SHORTEST ? current : title;
        }
        tableEnded = false;
      }
      sinceStart++;
    }
    return cut(text, starts);
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

  /** The kind of document that a line opens, in the middle of a file. */
  private static Optional<PartType> opening(Line line) {
    String text = line.text();
    if (text.length() > 140 || NUMBERED.matcher(text).find() || line.listed()) {
      return Optional.empty();
    }
    return TITLES.stream()
        .filter(rule -> rule.field("opens").equals(Optional.of("yes")))
        .filter(rule -> rule.pattern().matcher(text).find())
        .findFirst()
        .flatMap(rule -> rule.field("type"))
        .map(PartType::of);
  }

  private static boolean isMeetingTitle(Line line) {
    return isTitle(line)
        && line.text().matches("(?is).*\\bmeeting\\b.*")
        && Dates.firstFull(line.text()).isPresent();
  }

  private static boolean isTitle(Line line) {
    String text = line.text();
    return text.length() <= 100
        && !line.listed()
        && !NUMBERED.matcher(text).find()
        && !SENTENCE_END.matcher(text).find()
        && !text.matches(
            "(?i)^(?:signed|chair(?:man|person)?|date|meeting (?:closed|ended)|next meeting|please|e-?mail|tel)\\b.*")
        && text.split("\\s+").length >= 2
        && Character.isUpperCase(text.charAt(0));
  }

  private static long follows(List<Line> lines, Line line) {
    return lines.stream()
        .filter(other -> other.index() > line.index())
        .filter(other -> other.cell().isEmpty())
        .count();
  }

  private static boolean longTable(Block block) {
    return block instanceof Block.Table table && table.rows().size() > 8;
  }

  /** A title may take up several lines: the name of the body above the word "AGENDA". */
  private static int titleStart(MeetingText text, int block, int lowest) {
    int start = block;
    while (start - 1 > lowest) {
      Block before = text.blocks().get(start - 1);
      if (before instanceof Block.PageBreak) {
        return start - 1;
      }
      String words = text.of(before.span());
      boolean title =
          !(before instanceof Block.Table)
              && words.length() < 80
              && !words.contains(":")
              && words.equals(words.toUpperCase(Locale.ROOT))
              && words.chars().anyMatch(Character::isLetter)
              && !NUMBERED.matcher(words).find();
      if (!title) {
        return start;
      }
      start--;
    }
    return start;
  }

  private static int blockAt(MeetingText text, Span span) {
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
