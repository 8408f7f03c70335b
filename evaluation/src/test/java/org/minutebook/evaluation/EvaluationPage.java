package org.minutebook.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/evaluation.md}, each between a comment with its name and an end. */
final class EvaluationPage {
  static final Path FILE = Extracted.ROOT.resolve("docs/evaluation.md");

  private static final Path FAMILIES = Extracted.ROOT.resolve("evaluation/families.txt");

  private static final Pattern TABLE =
      Pattern.compile("(<!-- table: ([a-z-]+) -->\\n).*?(<!-- end -->\\n)", Pattern.DOTALL);

  /** What a format may be good or bad at. */
  private static final Set<Figure> BY_FORMAT =
      EnumSet.of(
          Figure.ATTENDANCE,
          Figure.ITEMS,
          Figure.HEADINGS,
          Figure.ACTIONS,
          Figure.OWNERS,
          Figure.DEADLINES,
          Figure.DECISIONS);

  private EvaluationPage() {}

  /** Tables of the samples alone. */
  static Map<String, String> tables(Evaluation samples) {
    EvaluationReport report = new EvaluationReport(samples);
    return Map.of("samples", report.overall(), "details", report.details());
  }

  /** Tables that need the documents of others. */
  static Map<String, String> tables(Evaluation samples, Evaluation shared) throws IOException {
    List<DocumentScore> all = new ArrayList<>(shared.documents());
    all.addAll(samples.documents());
    LeftOut leftOut = new LeftOut(shared);
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("dev", new EvaluationReport(shared).overall());
    tables.put("dev-formats", byFormat(shared));
    tables.put("confidence", new CalibrationReport(Calibration.of(all)).byBandAndKind());
    tables.put("families", leftOut.byFamily(RuleFamily.read(FAMILIES)));
    tables.put("left-out", leftOut.byBody());
    return tables;
  }

  /** The page with new tables; those of other names stay. */
  static String with(String page, Map<String, String> tables) {
    return TABLE.matcher(page).replaceAll(table -> replacement(table, tables));
  }

  private static String replacement(MatchResult table, Map<String, String> tables) {
    String text = tables.get(table.group(2));
    return Matcher.quoteReplacement(
        text == null
            ? table.group()
            : table.group(1) + (text.startsWith("|") ? text : fenced(text)) + table.group(3));
  }

  private static String fenced(String text) {
    return "```\n" + text + "```\n";
  }

  private static String byFormat(Evaluation evaluation) {
    StringBuilder out = new StringBuilder("| format | documents |");
    BY_FORMAT.forEach(figure -> out.append(' ').append(figure.key()).append(" |"));
    out.append(" all, strict |\n| --- | --- |").append(" --- |".repeat(BY_FORMAT.size() + 1));
    out.append('\n');
    evaluation
        .byFormat()
        .forEach(
            (format, members) -> {
              out.append("| ").append(format).append(" | ").append(members.documents().size());
              for (Figure figure : BY_FORMAT) {
                Count count = members.overall().of(figure);
                String f1 = Count.rounded(count.f1()).toPlainString();
                out.append(" | ").append(count.isEmpty() ? "" : f1);
              }
              double strict = members.strict().pooled().f1();
              out.append(" | ").append(Count.rounded(strict).toPlainString()).append(" |\n");
            });
    return out.toString();
  }
}
