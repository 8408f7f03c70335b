package org.minutebook.extract.item;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;

/** Headings without a number: by style, by the paragraph below, or by what many minutes share. */
final class Unnumbered {
  private static final Gate NOT_A_HEADING =
      Gate.of(
          "(?i)^(?:agenda|draft|meeting|present|attendees|date|time|venue|location|place|title|signed|chair(?:man|person)?|held|action|actions?|page|tel|e-?mail|item|no\\.?|in attendance)\\b.{0,3}$"
              + "|^(?:date|time|venue|location|place|signed|chair(?:man|person)?|proposed|seconded|action|motion|resolved|tel|e-?mail|moved)\\b\\s*(?:[:.]|by\\b)"
              + "|^(?:agenda for|action\\s*[:–-]|held (?:at|on|in)|meeting (?:closed|ended|held|opened))\\b");
  private static final Pattern NOT_A_LEAD =
      Pattern.compile(
          "(?i)^(?:actions?|decisions?|decided|agreed|noted|resolved|resolution|motion|vote|ai|todo|to do|note|nb|scribe|recorder|members?|guests?|also|apologies|absent|regrets|present|in|next|proposed|proposer|seconder|seconded|by|for|against|deadline|owner|status|contact|where|when|who|what|links?|recording|q|a|question|answer|response|start|end|organisers?|facilitator|host|attending|participants)\\b");
  private static final Pattern LEAD_END = Pattern.compile("^\\s*[:.–—-]|[:.]\\W{0,2}$");

  private static final Pattern MINUTES = Pattern.compile("(?is)minutes\\b.{0,3}");
  private static final Pattern MINUTES_OF = Pattern.compile("(?i)minutes of");
  private static final Pattern CAPITAL = Pattern.compile("(?:\\p{Ll}-)?\\p{Lu}");
  private static final Gate YEAR = Gate.of("[0-9]{4}");

  /** What is longer and begins with no emphasis holds no heading. */
  private static final int LONGEST_LINE = 400;

  /** Bullets at the top of a page are its agenda where there are so many. */
  private static final int TOP_BULLETS = 3;

  private static final int TOP = 6;
  private static final int LONGEST_BULLET = 14;
  private static final int LONGEST_LEAD = 6;
  private static final int LONGEST_TOPIC = 9;

  private final Lines lines;
  private final boolean bulletsAreItems;
  private final Set<Integer> topBullets;
  private final Set<Integer> notedBullets;

  Unnumbered(Lines lines, boolean bulletsAreItems) {
    this.lines = lines;
    this.bulletsAreItems = bulletsAreItems;
    this.topBullets = topBullets(lines.all());
    this.notedBullets = notedBullets(lines.all());
  }

  /**
   * The heading that a line is or begins with.
   *
   * @param begun whether an item stands before it
   * @param numbered whether one of those has a number
   */
  Optional<String> heading(Line line, boolean begun, boolean numbered) {
    if (line.text().length() > LONGEST_LINE && line.emphasis().isEmpty()) {
      return Optional.empty();
    }
    String words = line.body();
    if (!begun && MINUTES.matcher(words).matches() || isNone(line, words)) {
      return Optional.empty();
    }
    boolean noted = !numbered && notedBullets.contains(line.index());
    boolean bullet = noted || isBullet(line, words);
    boolean whole = bullet || isStyled(line, words) || isPlain(line, words);
    if (whole) {
      boolean short_ = bullet || HeadingText.words(words) <= LONGEST_BULLET;
      boolean letters = words.chars().filter(Character::isLetter).count() >= 2;
      return short_ && letters && (bullet || !HeadingText.isSentence(words))
          ? Optional.of(clean(noted ? withoutBracket(words) : words))
          : Optional.empty();
    }
    if (numbered) {
      return Optional.empty();
    }
    return isTopic(line, words) ? topic(line, words) : begun ? lead(line) : Optional.empty();
  }

  /** A short bullet with bullets of its own below: a topic of minutes kept as an outline. */
  private boolean isTopic(Line line, String words) {
    boolean outer = line.listed() && line.depth() == 0 && line.cell().isEmpty();
    return outer
        && words.length() <= 80
        && HeadingText.words(words) <= LONGEST_TOPIC
        && !HeadingText.isSentence(words)
        && !isLabel(words)
        && !isFullName(Regex.of("[:.(,].*$").matcher(words).replaceAll("").strip())
        && next(line).filter(n -> n.listed() && n.depth() > 0).isPresent();
  }

  private static boolean isLabel(String words) {
    Matcher label = NOT_A_LEAD.matcher(words);
    return label.find()
        && Regex.of("(?s)\\W*|\\s*:.*").matcher(words.substring(label.end())).matches();
  }

  private static boolean isFullName(String words) {
    return words.contains(" ") && PersonalName.looksLike(words);
  }

  /** Its bold words, else all of them but the presenter in brackets. */
  private static Optional<String> topic(Line line, String words) {
    boolean bold = !line.emphasis().isEmpty() && line.emphasis().start() <= line.bodyStart() + 1;
    String heading =
        bold
            ? line.text()
                .substring(
                    line.bodyStart() - line.span().start(),
                    line.emphasis().end() - line.span().start())
            : withoutBracket(words);
    return heading.isBlank() ? Optional.empty() : Optional.of(clean(heading.strip()));
  }

  private static boolean isNone(Line line, String words) {
    return NOT_A_HEADING.in(words) || line.index() < 8 && MINUTES_OF.matcher(words).lookingAt();
  }

  private boolean isBullet(Line line, String words) {
    return line.listed()
        && line.depth() == 0
        && HeadingText.words(words) <= 40
        && (bulletsAreItems || topBullets.contains(line.index()));
  }

  /** A line set apart; in a table one that has a paragraph below it in its cell. */
  private boolean isStyled(Line line, String words) {
    if (line.listed()) {
      return false;
    }
    if (line.cell().isPresent()) {
      return line.cell().get().nth() > 0
          && line.stressed()
          && HeadingText.isStanding(words)
          && next(line).filter(n -> sameCell(line, n)).isPresent();
    }
    return line.stressed() || HeadingText.isCapitals(words) && HeadingText.words(words) <= 10;
  }

  private static boolean sameCell(Line a, Line b) {
    Line.Place at = a.cell().orElseThrow();
    return b.cell()
        .filter(other -> other.table() == at.table() && other.row() == at.row())
        .filter(other -> other.column() == at.column())
        .isPresent();
  }

  /** "Any other business" needs no emphasis to be a heading where a longer paragraph follows. */
  private boolean isPlain(Line line, String words) {
    if (line.cell().isPresent() || line.listed()) {
      return false;
    }
    boolean shaped =
        words.length() <= 60
            && HeadingText.words(words) <= 7
            && CAPITAL.matcher(words).lookingAt()
            && ".,;!?".indexOf(words.charAt(words.length() - 1)) < 0
            && !words.contains("\t")
            && !YEAR.in(words);
    boolean above =
        line.index() > 6
            && next(line)
                .filter(n -> n.cell().isEmpty())
                .filter(n -> HeadingText.isSentence(n.body()) && n.body().length() > 60)
                .isPresent();
    return shaped && (above && !HeadingText.isSentence(words) || HeadingText.isStanding(words));
  }

  /** The bold words with which a paragraph begins. */
  private static Optional<String> lead(Line line) {
    boolean leads =
        line.cell().isEmpty()
            && !line.listed()
            && !line.emphasis().isEmpty()
            && line.emphasis().start() <= line.span().start() + 1
            && line.emphasis().end() < line.span().end();
    if (!leads) {
      return Optional.empty();
    }
    int end = line.emphasis().end() - line.span().start();
    String run = line.text().substring(0, end).strip();
    boolean parted =
        LEAD_END.matcher(line.text().substring(end)).find(0)
            || Regex.of("(?s).*[:.]").matcher(run).matches();
    return parted
            && HeadingText.words(run) <= LONGEST_LEAD
            && Character.isUpperCase(run.charAt(0))
            && !NOT_A_LEAD.matcher(run).find()
            && !PersonalName.looksLike(Regex.of("[:.]$").matcher(run).replaceAll(""))
        ? Optional.of(clean(run))
        : Optional.empty();
  }

  /** The list that stands below the title, above everything else: what the meeting was about. */
  private static Set<Integer> topBullets(List<Line> all) {
    Set<Integer> found = new HashSet<>();
    int from = 0;
    while (from < Math.min(TOP, all.size()) && !all.get(from).listed()) {
      from++;
    }
    int to = from;
    int names = 0;
    while (to < all.size() && all.get(to).listed()) {
      Line line = all.get(to);
      boolean nested = line.depth() > 0 || line.cell().isPresent();
      if (nested || HeadingText.words(line.body()) > LONGEST_BULLET) {
        return Set.of();
      }
      names +=
          PersonalName.looksLike(Regex.of("[(,–-].*$").matcher(line.body()).replaceAll("")) ? 1 : 0;
      found.add(to++);
    }
    boolean below = from > 0 && all.stream().limit(from).noneMatch(Unnumbered::opensList);
    return below && found.size() >= TOP_BULLETS && names * 2 < found.size() ? found : Set.of();
  }

  /** Short bullets with deeper ones below, where most are so: points with what was said of each. */
  private static Set<Integer> notedBullets(List<Line> all) {
    Set<Integer> found = new HashSet<>();
    int outer = 0;
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      if (!line.listed() || line.depth() > 0 || line.cell().isPresent()) {
        continue;
      }
      outer++;
      boolean noted = i + 1 < all.size() && all.get(i + 1).listed() && all.get(i + 1).depth() > 0;
      boolean short_ =
          HeadingText.words(line.body()) <= LONGEST_BULLET
              && !line.body().strip().endsWith(".")
              && !NOT_A_LEAD.matcher(line.body()).lookingAt();
      if (noted && short_) {
        found.add(i);
      }
    }
    return found.size() > TOP_BULLETS && found.size() * 2 > outer ? found : Set.of();
  }

  /** "Action item review (Marisol)" without who presents it. */
  private static String withoutBracket(String words) {
    return Regex.of("(?<!\\s)\\s*+\\([^()]{2,40}\\)\\W*$").matcher(words).replaceFirst("");
  }

  private static boolean opensList(Line line) {
    return line.text().strip().endsWith(":")
        || line.cell().isPresent()
        || Regex.of("(?is)\\W*(?:present|attend|apolog|participants|in attendance).*")
            .matcher(line.text())
            .matches();
  }

  private Optional<Line> next(Line line) {
    int next = line.index() + 1;
    return next < lines.all().size() ? Optional.of(lines.all().get(next)) : Optional.empty();
  }

  private static String clean(String words) {
    return Regex.of("^\\*+")
        .matcher(Spacing.withoutEnd(Spacing.single(words), ":*"))
        .replaceAll("");
  }
}
