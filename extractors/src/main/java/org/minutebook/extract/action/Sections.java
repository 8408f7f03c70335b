package org.minutebook.extract.action;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Follows the headings above lists of actions. */
final class Sections {
  private static final Gate NUMBERED = Gate.of("^(?:item\\s+)?[0-9]{1,2}(?:[.)]|\\s+\\p{Lu})");

  private static final Sieve HEADINGS = Sieve.load(Sections.class, "sections.rules");
  private static final Pattern OWNER_HEADING =
      Pattern.compile(
          "^\\W*(?<owner>\\p{Lu}[\\p{L} .&/-]{1,30}?)\\s*(?:(?i)to[- ]?do|actions?)\\s*:\\s*$");
  private static final Pattern OWNED =
      Pattern.compile("^(?<owner>\\p{Lu}[\\p{L}/&+,.'’ ()-]{0,40}?)\\s*(?:[-–—]|:)\\s+(?=\\S)");

  /** "JB Order the sign", "JB/KM Order the sign", "[JB] order the sign". */
  private static final Pattern INITIALS =
      Pattern.compile(
          "^(?:[\\[(](?=[^\\])]{2,24}[\\])]\\s{0,3}[:–-]?\\s{0,3}\\p{L}))?(?<owner>[A-Z]{2,4}(?:\\s?[/&,+]\\s?[A-Z]{2,4}){0,4})(?:[\\])]\\s{0,3}[:–-]?\\s{0,3}|(?:\\t|\\s{1,20}+)(?:[-–—:]\\s{1,3})?(?=\\p{Lu}))");

  private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+");

  private final boolean log;
  private final boolean tabled;
  private Kind kind;

  /** Depth of the bullet that is the section's heading; -1 where it is none. */
  private int depth = -1;

  /** Whether the section's bullets stand below its heading's. */
  private boolean nested;

  private int begun;

  /** Level of the section's heading; 0 where style does not tell. */
  private int level;

  private boolean heading;
  private Optional<String> owner = Optional.empty();

  /** What list a line stands in. */
  enum Kind {
    NONE,
    NEW,
    OLD,
    DONE,
    NEXT
  }

  /**
   * @param tabled whether the document has a table of actions: in a log, what stands around it is
   *     none
   */
  Sections(PartType type, boolean tabled) {
    this.log = type == PartType.ACTION_LOG;
    this.tabled = tabled;
    this.kind = log ? Kind.NEW : Kind.NONE;
  }

  /** Takes note of a line; returns the list in which it stands. */
  Kind enter(Line line) {
    String text = line.text().strip();
    heading = false;
    Optional<Rule> rule =
        text.length() > 120 || line.cell().isPresent() ? Optional.empty() : HEADINGS.first(text);
    Matcher owned = OWNER_HEADING.matcher(text);
    if (rule.isPresent() && (line.stressed() || text.length() < 90 && !text.endsWith("."))) {
      kind = Kind.valueOf(rule.get().field("kind").orElseThrow().toUpperCase(Locale.ROOT));
      owner = Optional.empty();
      heading = true;
      begun = line.index();
      level = line.heading();
      depth = line.listed() ? line.depth() : -1;
      nested = false;
    } else if (owned.matches()) {
      owner = Optional.of(owned.group("owner"));
      kind = kind == Kind.NONE ? Kind.NEW : kind;
      heading = true;
    } else if (ends(line, text)) {
      kind = Kind.NONE;
      owner = Optional.empty();
    }
    return kind;
  }

  private boolean ends(Line line, String text) {
    nested |= depth >= 0 && line.index() == begun + 1 && line.listed() && line.depth() > depth;
    if (nested && line.listed() && line.depth() <= depth) {
      return kind != Kind.NONE && !log;
    }
    boolean columnHead = line.cell().filter(at -> at.row() == 0).isPresent();
    boolean within = level > 0 && line.heading() > level;
    boolean stressed =
        line.stressed() && !within && !columnHead && !line.listed() && text.length() < 100;
    boolean numbered =
        NUMBERED.in(text) && !line.listed() && text.length() < 60 && kind != Kind.NEW;
    boolean prose =
        !line.listed() && kind != Kind.NONE && !log && line.cell().isEmpty() && text.length() > 160;
    boolean past = kind == Kind.NEXT && !line.listed() && line.index() > begun + 1;
    return kind != Kind.NONE && !log && (stressed || numbered || prose || past);
  }

  boolean isHeading(Line line) {
    return heading || log && line.heading() > 0;
  }

  /** The owner whom a heading names for all below it. */
  Optional<String> owner() {
    return owner;
  }

  /** The actions of a line that stands in a list of actions. */
  List<Candidate> listed(
      Line line,
      Subjects subjects,
      Wording wording,
      Newcomers newcomers,
      BindingSentences binding) {
    String body = line.body();
    Matcher number = NUMBER.matcher(body);
    int skip = number.find() ? number.end() : 0;
    String words = BindingSentences.trimmed(body.substring(skip));
    boolean listLike = line.listed() || skip > 0;
    boolean title = !listLike && words.equals(words.toUpperCase(Locale.ROOT));
    boolean around = log && tabled && !listLike && line.cell().isEmpty();
    boolean few =
        around || title || words.startsWith("See ") || Regex.of("\\s+").split(words).length < 2;
    Span span = new Span(Math.min(line.bodyStart() + skip, line.span().end()), line.span().end());
    List<String> first = owner.isPresent() ? List.of() : initials(words, subjects);
    List<String> owners =
        owner.map(List::of).orElseGet(() -> first.isEmpty() ? wording.owners(words) : first);
    if (owners.isEmpty() && kind != Kind.OLD && !few) {
      owners = newcomers.owners(words, span);
    }
    boolean opens = Verbs.openTask(words);
    boolean told =
        kind == Kind.OLD
            ? opens && (!owners.isEmpty() || Statuses.behind(words).isPresent())
            : listLike || opens || !owners.isEmpty();
    if (few || !told) {
      return listLike && kind != Kind.OLD ? List.of() : binding.in(line).stream().limit(1).toList();
    }
    boolean apart = owner.isEmpty() && !owners.isEmpty();
    String text = apart ? task(words, first.isEmpty() ? OWNED : INITIALS) : words;
    return List.of(new Candidate(text, span, owners, Optional.of(span), "action.list", 0.8));
  }

  /** What is to be done, behind its owner. */
  private static String task(String words, Pattern owned) {
    Matcher m = owned.matcher(words);
    return m.find() && !words.substring(0, m.end()).contains(" to ")
        ? words.substring(m.end())
        : words;
  }

  private static List<String> initials(String words, Subjects subjects) {
    Matcher m = INITIALS.matcher(words);
    List<String> owners = m.find() ? subjects.owners(m.group("owner")) : List.of();
    return owners.stream().allMatch(subjects::isKnown) ? owners : List.of();
  }
}
