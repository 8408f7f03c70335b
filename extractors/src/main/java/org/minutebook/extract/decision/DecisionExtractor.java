package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Finds the decisions of minutes and notes, sentence by sentence. */
public final class DecisionExtractor implements Extractor {
  private static final List<Rule> RULES = Rules.load(DecisionExtractor.class, "decisions.rules");
  private static final List<Rule> NOT = Rules.load(DecisionExtractor.class, "not-decisions.rules");

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
  private static final Pattern OPENED =
      Pattern.compile("(?i)^\\W*(?:agreed\\s+)?(?:action|ap)\\b(?!s?\\s+(?:plan|was|were|taken))");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Decision.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(NumberedItem.class);
  }

  @Override
  public List<Decision> from(Reading reading) {
    if (reading.type() != PartType.MINUTES && reading.type() != PartType.NOTES) {
      return List.of();
    }
    List<Decision> found = new ArrayList<>();
    List<Line> lines = Lines.of(reading.text()).all();
    Set<String> seen = new HashSet<>();
    int motion = -1;
    for (Line line : lines) {
      if (MOTION.matcher(line.text()).find()) {
        motion = line.index();
      } else if (CARRIED.matcher(line.text()).find()
          || motion >= 0 && MOTION_CARRIED.matcher(line.text()).find()) {
        add(found, seen, carried(reading, lines, line, motion));
        motion = -1;
      } else if (GATE.matcher(line.text()).find()
          && !OPENED.matcher(line.text()).find()
          && !isTitle(line)) {
        inLine(reading, line).forEach(decision -> add(found, seen, decision));
      }
    }
    return found;
  }

  private static void add(List<Decision> found, Set<String> seen, Decision decision) {
    if (seen.add(folded(decision.text()))) {
      found.add(decision);
    }
  }

  private static List<Decision> inLine(Reading reading, Line line) {
    List<Decision> found = new ArrayList<>();
    String text = reading.text().text();
    Span body = new Span(Math.min(line.bodyStart(), line.span().end()), line.span().end());
    Optional<Span> before = Optional.empty();
    for (Span sentence : reading.sentences().split(text, body)) {
      String words = sentence.of(text);
      Optional<Rule> rule =
          RULES.stream().filter(r -> r.pattern().matcher(words).find()).findFirst();
      boolean not = NOT.stream().anyMatch(r -> r.pattern().matcher(words).find());
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
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
