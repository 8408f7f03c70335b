package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Motion;
import org.minutebook.model.text.Span;

/** A decision in the making: its words, and what was said of its movers and votes. */
final class Draft {
  private static final Gate ELECTION =
      Gate.of(
          "(?i)\\b(?:re-?)?(?:elect(?:ed|ion)?|appoint(?:ed)?|co-?opt(?:ed)?|nominat(?:ed|ions?)|nom)\\b");

  /** "Chair: Ann Ash": who holds it now. */
  private static final Gate OFFICE =
      Gate.of(
          "(?i)^(?:(?:honorary|hon\\.?|vice|deputy|co)[\\s-]*){0,2}(?:chair(?:man|person|woman)?|president|treasurer|secretary|auditor|clerk)\\s*[:–-]\\s");

  /** Further from its words, a vote is no longer shown with them. */
  private static final int NEAR = 900;

  /** So many characters of other sentences may stand between words and vote. */
  private static final int APART = 200;

  private final List<Utterance> words = new ArrayList<>();
  private final List<Utterance> more = new ArrayList<>();
  private Span text;
  private String rule;
  private double confidence;
  private Optional<String> kind = Optional.empty();
  private final boolean whole;
  private final boolean borrowed;

  /**
   * @param whole whether the votes belong to its text ("Members agreed")
   * @param borrowed whether the words are only those that happen to stand before the movers
   */
  Draft(
      Utterance said, Span text, String rule, double confidence, boolean whole, boolean borrowed) {
    words.add(said);
    this.text = text;
    this.rule = rule;
    this.confidence = confidence;
    this.whole = whole;
    this.borrowed = borrowed;
  }

  /** Takes a further sentence into the words. */
  void extend(Utterance said) {
    Span from = borrowed && !more.isEmpty() ? more.getFirst().span() : text;
    words.addAll(more);
    more.clear();
    words.add(said);
    text = from.union(said.span());
  }

  /** Replaces the words; what stood there tells of movers. */
  void state(Utterance said, String kind, String rule, double confidence) {
    text = said.span();
    words.addAll(more);
    more.clear();
    words.add(said);
    this.kind = Optional.of(kind);
    this.rule = rule;
    this.confidence = confidence;
  }

  /** Takes a sentence that tells of movers or votes. */
  void attach(Utterance said) {
    more.add(said);
  }

  void settle(String as) {
    if (kind.isEmpty() || as.equals("rejected") || as.equals("withdrawn")) {
      kind = Optional.of(as);
    }
  }

  boolean isSettled() {
    return kind.isPresent();
  }

  /** The last sentence that belongs to it. */
  Utterance last() {
    return more.isEmpty() ? words.getLast() : more.getLast();
  }

  private String told() {
    StringBuilder told = new StringBuilder();
    words.forEach(said -> told.append(said.words()).append('\n'));
    more.forEach(said -> told.append(said.words()).append('\n'));
    return told.toString();
  }

  /** How much of a span is neither its words nor its movers and votes. */
  private int between(Span all) {
    return all.length()
        - text.length()
        - more.stream().mapToInt(said -> said.span().length()).sum();
  }

  /** The decision, where a verdict or two movers make it one. */
  Optional<Decision> decision(Reading reading) {
    String told = told();
    Motion motion = Motions.in(told);
    if (kind.isEmpty() && !Motions.isMovedAndSeconded(motion)) {
      return Optional.empty();
    }
    Span all = more.isEmpty() ? text : text.union(more.getLast().span());
    boolean near = all.length() <= NEAR && between(all) <= APART;
    String own = trimmed((whole && near ? all : text).of(reading.text().text()));
    if (own.split(" ").length < 2) {
      return Optional.empty();
    }
    double sure = kind.isPresent() ? confidence : Math.min(confidence, 0.75);
    return Optional.of(
        new Decision(
            own,
            Motions.isLost(motion) ? "rejected" : kindOf(own, told),
            reading.itemAt(text.start()),
            motion,
            reading.evidence(near ? all : text, rule, sure)));
  }

  private String kindOf(String own, String told) {
    String as = kind.orElse("resolved");
    boolean open = as.equals("resolved") || as.equals("accepted") || as.equals("agreed");
    boolean moved = rule.startsWith("motion.") && ELECTION.in(told);
    return open && (moved || OFFICE.in(own)) ? "elected" : as;
  }

  static String trimmed(String text) {
    return Regex.of("^[-–—•●▪:;,\\s]+")
        .matcher(Regex.of("\\s+").matcher(text.strip()).replaceAll(" "))
        .replaceAll("");
  }
}
