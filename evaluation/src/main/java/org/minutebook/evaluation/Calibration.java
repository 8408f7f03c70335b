package org.minutebook.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;

/**
 * Stated confidence against truth: whether facts are right as often as their rules claim.
 *
 * <p>Right is what the soft measure calls so. What is optional in the gold counts neither way.
 *
 * @param judgements of facts that are right or wrong, with evidence
 */
public record Calibration(List<Judgement> judgements) {
  /** From this confidence on a fact is given as sure. */
  public static final double SURE = 0.9;

  /**
   * The figures that judge one fact, or one detail that has evidence of its own: an action's
   * owners, an item's heading, a person's role and organisation. A person's name is judged with the
   * list that it stands in.
   */
  public static final Set<Figure> KINDS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Figure.MEETING_BODY,
              Figure.MEETING_DATE,
              Figure.MEETING_START,
              Figure.MEETING_END,
              Figure.MEETING_VENUE,
              Figure.MEETING_CHAIR,
              Figure.MEETING_NEXT,
              Figure.ATTENDANCE,
              Figure.AFFILIATION,
              Figure.ITEMS,
              Figure.HEADINGS,
              Figure.ACTIONS,
              Figure.OWNERS,
              Figure.DEADLINES,
              Figure.DECISIONS,
              Figure.REFERENCES,
              Figure.CORRECTIONS,
              Figure.HEADCOUNTS,
              Figure.ACRONYMS,
              Figure.CONTACTS,
              Figure.CONFIDENTIALITY,
              Figure.PROVISIONS));

  /** A range of confidences, from the surest. */
  public enum Band {
    FROM_90("0.9-1.0", SURE),
    FROM_80("0.8-0.9", 0.8),
    FROM_70("0.7-0.8", 0.7),
    FROM_60("0.6-0.7", 0.6),
    FROM_50("0.5-0.6", 0.5),
    BELOW("below 0.5", 0);

    private final String label;
    private final double from;

    Band(String label, double from) {
      this.label = label;
      this.from = from;
    }

    public String label() {
      return label;
    }

    static Band of(double confidence) {
      for (Band band : values()) {
        if (confidence >= band.from) {
          return band;
        }
      }
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
  }

  /** What a rule found of one kind. */
  public record Found(String rule, Figure kind) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      int byRule = rule.compareTo(other.rule);
      return byRule != 0 ? byRule : kind.compareTo(other.kind);
    }
  }

  public Calibration {
    judgements = List.copyOf(judgements);
  }

  /** Of all facts of an evaluation. */
  public static Calibration of(Evaluation evaluation) {
    return of(evaluation.documents());
  }

  /** Of the facts of some documents. */
  public static Calibration of(List<DocumentScore> documents) {
    return new Calibration(
        documents.stream()
            .flatMap(document -> document.judgements().stream())
            .filter(judgement -> KINDS.contains(judgement.figure()))
            .filter(judgement -> judgement.ruling() != Ruling.EXCUSED)
            .filter(judgement -> judgement.evidence().isPresent())
            .toList());
  }

  /** The facts that meet a condition. */
  public Reliability of(Predicate<Judgement> condition) {
    return judgements.stream()
        .filter(condition)
        .map(Calibration::reliability)
        .reduce(Reliability.NONE, Reliability::plus);
  }

  /** The facts of a kind that are given as sure. */
  public Reliability sure(Figure kind) {
    return of(judgement -> judgement.figure() == kind && confidence(judgement) >= SURE);
  }

  /** All kinds together, by how sure the program was. */
  public Map<Band, Reliability> byBand() {
    return byBand(judgement -> true);
  }

  /** One kind, by how sure the program was; bands without facts are left out. */
  public Map<Band, Reliability> byBand(Figure kind) {
    return byBand(judgement -> judgement.figure() == kind);
  }

  /** By rule and by what it found, in alphabetical order. */
  public SortedMap<Found, Reliability> byRule() {
    SortedMap<Found, Reliability> rules = new TreeMap<>();
    for (Judgement judgement : judgements) {
      Found found = new Found(evidence(judgement).by(), judgement.figure());
      rules.merge(found, reliability(judgement), Reliability::plus);
    }
    return Collections.unmodifiableSortedMap(rules);
  }

  private Map<Band, Reliability> byBand(Predicate<Judgement> condition) {
    Map<Band, Reliability> bands = new EnumMap<>(Band.class);
    judgements.stream()
        .filter(condition)
        .forEach(
            judgement ->
                bands.merge(
                    Band.of(confidence(judgement)), reliability(judgement), Reliability::plus));
    return Collections.unmodifiableMap(bands);
  }

  private static Reliability reliability(Judgement judgement) {
    return Reliability.of(judgement.ruling() == Ruling.RIGHT, confidence(judgement));
  }

  private static double confidence(Judgement judgement) {
    return evidence(judgement).confidence();
  }

  private static Evidence evidence(Judgement judgement) {
    return judgement.evidence().orElseThrow();
  }
}
