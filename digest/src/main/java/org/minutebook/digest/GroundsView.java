package org.minutebook.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingRecord;

/** What each fact of a record rests on, in plain text. */
public final class GroundsView {
  private static final int LEAST_WIDTH = 40;

  private GroundsView() {}

  /**
   * Every fact with its words in the text, page, rule, confidence, and what the rule goes by.
   *
   * @param width columns of the terminal; less than 40 counts as 40
   * @param explanations what the rule with an id goes by
   * @return lines that end in a newline each
   */
  public static String of(
      MeetingRecord record, int width, Function<String, Optional<String>> explanations) {
    Lines lines = new Lines(Math.max(LEAST_WIDTH, width));
    lines.add(
        "", record.body().orElse("Body not named") + ": " + record.type().key().replace('-', ' '));
    lines.add("Source: ", Harmless.path(record.source().uri()));
    lines.add("Record: ", record.id());
    Map<String, List<Ground>> sections = new LinkedHashMap<>();
    for (Ground ground : Ground.of(record)) {
      sections.computeIfAbsent(section(ground), key -> new ArrayList<>()).add(ground);
    }
    sections.forEach(
        (section, grounds) -> {
          lines.heading(section, grounds.size());
          grounds.forEach(ground -> add(lines, ground, record, explanations));
        });
    return lines.toString();
  }

  /** Particulars of the meeting stand together, with the body that met. */
  private static String section(Ground ground) {
    if (ground.kind().equals("body")) {
      return "meeting";
    }
    int dot = ground.kind().indexOf('.');
    return dot < 0 ? ground.kind() : ground.kind().substring(0, dot);
  }

  private static void add(
      Lines lines,
      Ground ground,
      MeetingRecord record,
      Function<String, Optional<String>> explanations) {
    Evidence evidence = ground.evidence();
    int dot = ground.kind().indexOf('.');
    boolean named = dot >= 0 || ground.kind().equals("body");
    String lead = named ? ground.kind().substring(dot + 1) + ": " : "";
    lines.add("  - ", lead + ground.fact());
    lines.add("      ", ground.excerpt(record.text(), "[[", "]]"));
    lines.add(
        "      ",
        String.format(
            Locale.ROOT,
            "page %d, characters %d to %d; rule %s, confidence %.2f",
            evidence.page(),
            evidence.span().start(),
            evidence.span().end(),
            evidence.by(),
            evidence.confidence()));
    explanations.apply(evidence.by()).ifPresent(why -> lines.add("      ", why));
  }
}
