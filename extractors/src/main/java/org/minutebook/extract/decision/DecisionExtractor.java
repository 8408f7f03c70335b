package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
<<<<<<< HEAD
import org.minutebook.model.record.Attendance;
=======
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
>>>>>>> cbc8b76 (Hold a text only against rules whose words it has)
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;

/** Finds the decisions of minutes and notes, with their movers and votes. */
public final class DecisionExtractor implements Extractor {
<<<<<<< HEAD
=======
  private static final Sieve RULES = Sieve.load(DecisionExtractor.class, "decisions.rules");
  private static final Sieve NOT = Sieve.load(DecisionExtractor.class, "not-decisions.rules");

  /** Any word that a decision can turn on; a line without one is not split into sentences. */
  private static final Pattern GATE =
      Pattern.compile(
          "(?i)agree|resol|decid|approv|accept|endors|adopt|ratif|unanim|elect|appoint|voted|noted|motion|carried|defer|reject|refus|co-opt|objection|conclu|support|replaced by|signed|confirmed|\\bRES");

  private static final Pattern CARRIED =
      Pattern.compile(
          "(?i)\\b(?:moved|proposed|prop|nominated|nom)\\b.{0,80}?(?:2nd|second).{0,80}?\\b(?:carried|accepted|approved|passed|agreed)\\b");
  private static final Pattern MOTION_CARRIED =
      Pattern.compile(
          "(?i)\\bmotion\\b.{0,60}?\\b(?:carried|passed|accepted|approved|defeated|lost)\\b");
  private static final Pattern MOTION = Pattern.compile("(?i)^\\W*motion\\s*:");
>>>>>>> cbc8b76 (Hold a text only against rules whose words it has)
  private static final Pattern OPENED =
      Pattern.compile("(?i)^\\W*(?:agreed\\s+)?(?:action|ap)\\b(?!s?\\s+(?:plan|was|were|taken))");

  private static final int POINTING = 10;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Decision.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(NumberedItem.class, Attendance.class, MeetingDetail.Body.class);
  }

  @Override
  public List<Decision> from(Reading reading) {
    if (reading.type() != PartType.MINUTES && reading.type() != PartType.NOTES) {
      return List.of();
    }
    List<Utterance> said =
        Utterances.of(reading).stream()
            .filter(one -> !OPENED.matcher(one.line().text()).find())
            .toList();
    List<Decision> told = new Proceedings(reading).decisions(said);
    List<Decision> found = new ArrayList<>(told);
    // What stands under "Decisions" needs no word of deciding; what has one is known already.
    for (Decision listed : DecisionLists.of(reading)) {
      if (told.stream().noneMatch(known -> isIn(known, listed))) {
        found.add(listed);
      }
    }
    found.sort(Comparator.comparing(decision -> decision.evidence().span()));
    Set<String> seen = new HashSet<>();
    return found.stream().filter(decision -> seen.add(key(decision))).toList();
  }

  private static boolean isIn(Decision known, Decision listed) {
    return known.evidence().span().overlaps(listed.evidence().span());
  }

<<<<<<< HEAD
  /** Words that point to their item ("agreed to this proposal") may stand under several. */
  private static String key(Decision decision) {
    String words = folded(decision.text());
    boolean pointing = words.split(" ").length <= POINTING;
    return pointing ? decision.item().orElse("") + " " + words : words;
=======
  private static List<Decision> inLine(Reading reading, Line line) {
    List<Decision> found = new ArrayList<>();
    String text = reading.text().text();
    Span body = new Span(Math.min(line.bodyStart(), line.span().end()), line.span().end());
    Optional<Span> before = Optional.empty();
    for (Span sentence : reading.sentences().split(text, body)) {
      String words = sentence.of(text);
      Optional<Rule> rule = RULES.first(words);
      boolean not = rule.isPresent() && NOT.first(words).isPresent();
      int length = words.split("\\s+").length;
      if (rule.isPresent() && !not && length >= 2) {
        // "All agreed.": what they agreed to stands in the sentence before.
        Span whole = length <= 3 ? before.map(b -> b.union(sentence)).orElse(sentence) : sentence;
        found.add(
            decision(
                reading,
                whole,
                trimmed(whole.of(text)),
                rule.get().field("kind").orElseThrow(),
                rule.get().id(),
                rule.get().confidence()));
      }
      before = Optional.of(sentence);
    }
    return found;
  }

  /**
   * "Proposed by A, seconded by B. Carried.": what was carried stands in the line or in those
   * before it.
   */
  private static Decision carried(Reading reading, List<Line> lines, Line line, int motion) {
    boolean leads = line.text().matches("(?is)^\\W*(?:moved|proposed|prop|nominated|nom)\\b.*");
    int from = line.index();
    if (motion >= 0) {
      boolean near = line.index() - motion <= 3;
      Line stated = lines.get(motion);
      if (!near) {
        return decision(
            reading,
            stated.span(),
            trimmed(MOTION.matcher(stated.text()).replaceFirst("")),
            "resolved",
            "decision.motion",
            0.85);
      }
      from = motion;
    } else if (leads) {
      from = Math.max(0, line.index() - 2);
      while (from < line.index() && lines.get(from).text().length() > 160) {
        from++;
      }
    }
    Span span = lines.get(from).span().union(line.span());
    String words = trimmed(MOTION.matcher(span.of(reading.text().text())).replaceFirst(""));
    return decision(reading, span, words, "resolved", "decision.carried", 0.85);
  }

  private static Decision decision(
      Reading reading, Span span, String words, String kind, String rule, double confidence) {
    return new Decision(
        words, kind, reading.itemAt(span.start()), reading.evidence(span, rule, confidence));
  }

  /** "Minutes of the last meeting – approval" heads an item and settles nothing. */
  private static boolean isTitle(Line line) {
    return line.heading() > 0
        || (line.stressed()
            && line.text().split("\\s+").length <= 8
            && !line.text().strip().endsWith("."));
  }

  private static String trimmed(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("^[-–—•●▪:;,\\s]+", "");
>>>>>>> cbc8b76 (Hold a text only against rules whose words it has)
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
