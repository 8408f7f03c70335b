package org.minutebook.evaluation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Prints an evaluation as text tables, every line ended by a newline. */
public final class EvaluationReport {
  /** How much of an action's or a decision's words a list shows. */
  private static final int SHOWN = 110;

  private final Evaluation evaluation;

  public EvaluationReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Everything but the findings: overall, details, by body, by format, by document. */
  public String tables() {
    String details = details();
    String overall = overall() + (details.isEmpty() ? "" : "\n" + details);
    return String.join("\n", overall, byBody(), byFormat(), byDocument());
  }

  /** Every figure over all documents, and the documents of which there is no record. */
  public String overall() {
    StringBuilder out = new StringBuilder();
    out.append(evaluation.documents().size()).append(" documents");
    if (!evaluation.absent().isEmpty()) {
      out.append(", no record for ").append(evaluation.absent().size()).append(": ");
      out.append(String.join(" ", evaluation.absent()));
    }
    out.append('\n');
    appendTable(out, evaluation, figure -> !figure.isDetail());
    return out.toString();
  }

  /** Every detail over the documents whose gold speaks of details; empty where none does. */
  public String details() {
    StringBuilder out = new StringBuilder();
    Scores scores = evaluation.overall();
    if (Arrays.stream(Figure.values()).anyMatch(f -> f.isDetail() && !scores.of(f).isEmpty())) {
      appendTable(out, evaluation, Figure::isDetail);
    }
    return out.toString();
  }

  /** The figures that were counted, for each group that met. */
  public String byBody() {
    return grouped("body", evaluation.byBody());
  }

  /** The figures that were counted, for each file name extension. */
  public String byFormat() {
    return grouped("format", evaluation.byFormat());
  }

  /** One line a document, worst first, all its figures thrown together. */
  public String byDocument() {
    StringBuilder out = new StringBuilder("by document, worst first\n");
    out.append(heading("all figures")).append("  document\n");
    for (DocumentScore document : evaluation.worstFirst()) {
      out.append(row(document.format(), document.scores().pooled(), document.strict().pooled()));
      out.append("  ").append(document.id());
      out.append(document.recorded() ? "" : "  NO RECORD").append('\n');
    }
    return out.toString();
  }

  /** Each miss and each false find, document by document. */
  public String findings() {
    return findings(EnumSet.allOf(Figure.class));
  }

  /** The findings that lower one of some figures; documents without any are left out. */
  public String findings(Set<Figure> figures) {
    StringBuilder out = new StringBuilder();
    for (DocumentScore document : evaluation.documents()) {
      List<Finding> chosen =
          document.findings().stream()
              .filter(finding -> figures.contains(finding.figure()))
              .toList();
      if (!chosen.isEmpty()) {
        out.append("== ").append(document.id());
        out.append(document.recorded() ? "" : "  NO RECORD").append('\n');
        chosen.forEach(finding -> out.append("  ").append(line(finding)).append('\n'));
      }
    }
    return out.toString();
  }

  private static String grouped(String by, SortedMap<String, Evaluation> groups) {
    StringBuilder out = new StringBuilder();
    groups.forEach(
        (group, members) -> {
          out.append("by ").append(by).append(": ").append(group).append('\n');
          Scores scores = members.overall();
          appendTable(out, members, figure -> !scores.of(figure).isEmpty());
        });
    return out.toString();
  }

  private static void appendTable(
      StringBuilder out, Evaluation evaluation, Predicate<Figure> shown) {
    Scores scores = evaluation.overall();
    Scores strict = evaluation.strict();
    out.append(heading("figure")).append('\n');
    for (Figure figure : Figure.values()) {
      Count count = scores.of(figure);
      if (shown.test(figure)) {
        out.append(row(figure.key(), count, strict.of(figure))).append('\n');
      }
    }
  }

  private static String heading(String first) {
    return String.format(
        Locale.ROOT,
        "%-15s %6s %6s %6s %5s %5s %5s %8s %6s %6s",
        first,
        "P",
        "R",
        "F1",
        "hit",
        "gold",
        "found",
        "strict P",
        "R",
        "F1");
  }

  private static String row(String first, Count count, Count strict) {
    return String.format(
        Locale.ROOT,
        "%-15s %6s %6s %6s %5d %5d %5d %8s %6s %6s",
        first,
        Count.rounded(count.precision()).toPlainString(),
        Count.rounded(count.recall()).toPlainString(),
        Count.rounded(count.f1()).toPlainString(),
        count.hit(),
        count.gold(),
        count.found(),
        Count.rounded(strict.precision()).toPlainString(),
        Count.rounded(strict.recall()).toPlainString(),
        Count.rounded(strict.f1()).toPlainString());
  }

  /** One finding in one line of bounded length. */
  static String line(Finding finding) {
    String figure = finding.figure().key();
    return switch (finding) {
      case Finding.Missed missed -> figure + " missed: " + shown(missed.what());
      case Finding.Spurious spurious -> figure + " false: " + shown(spurious.what());
      case Finding.Differing differing ->
          figure
              + (differing.of().isEmpty() ? "" : " of " + shown(differing.of()))
              + ": gold "
              + shown(differing.gold())
              + ", found "
              + shown(differing.found());
    };
  }

  /** One line of bounded length: a document's words may hold anything. */
  static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
