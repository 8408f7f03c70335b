package org.minutebook.evaluation;

import java.util.Locale;

/** Prints a calibration as text tables, every line ended by a newline. */
public final class CalibrationReport {
  private static final String COLUMNS = "%-45s %6s %6s %7s %6s %6s";

  private final Calibration calibration;

  public CalibrationReport(Calibration calibration) {
    this.calibration = calibration;
  }

  /** By band, by kind of fact and band, by rule. */
  public String tables() {
    return byBandAndKind() + "\n" + byRule();
  }

  /** By band, and by kind of fact and band. */
  public String byBandAndKind() {
    return byBand() + "\n" + byKind();
  }

  private String byBand() {
    StringBuilder out = new StringBuilder("reliability by confidence\n").append(heading("stated"));
    calibration.byBand().forEach((band, facts) -> out.append(row(band.label(), facts)));
    return out.toString();
  }

  private String byKind() {
    StringBuilder out = new StringBuilder("reliability by kind of fact\n");
    out.append(heading("kind, stated"));
    for (Figure kind : Calibration.KINDS) {
      calibration
          .byBand(kind)
          .forEach((band, facts) -> out.append(row(kind.key() + " " + band.label(), facts)));
    }
    return out.toString();
  }

  private String byRule() {
    StringBuilder out = new StringBuilder("reliability by rule\n").append(heading("rule, kind"));
    calibration
        .byRule()
        .forEach((found, facts) -> out.append(row(found.rule() + " " + found.kind().key(), facts)));
    return out.toString();
  }

  private static String heading(String first) {
    return String.format(Locale.ROOT, COLUMNS, first, "facts", "right", "stated", "share", "least")
        + "\n";
  }

  private static String row(String first, Reliability facts) {
    return String.format(
            Locale.ROOT,
            COLUMNS,
            first,
            facts.facts(),
            facts.right(),
            Count.rounded(facts.meanStated()).toPlainString(),
            Count.rounded(facts.share()).toPlainString(),
            Count.rounded(facts.lowerBound()).toPlainString())
        + "\n";
  }
}
