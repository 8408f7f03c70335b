package org.minutebook.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Findings;

/** What was found in a run, as text. */
final class FindingsText {
  private static final int LONGEST_BODY = 60;

  private final Style style;

  FindingsText(Style style) {
    this.style = style;
  }

  /** Lines that end in a newline each, after an empty one. */
  String of(Findings found) {
    StringBuilder text = new StringBuilder("\n").append(style.strong("Found")).append('\n');
    count(text, "documents", found.documents());
    count(text, "people", found.people());
    count(text, "items", found.items());
    count(text, "actions", found.actions());
    count(text, "  deadlines", found.deadlines());
    count(text, "decisions", found.decisions());
    if (!found.meetings().isEmpty()) {
      text.append('\n').append(style.strong("Meetings")).append('\n');
      meetings(text, found);
    }
    return text.toString();
  }

  private static void count(StringBuilder text, String what, long number) {
    text.append(String.format(Locale.ROOT, "  %-12s%,8d\n", what, number));
  }

  private static void meetings(StringBuilder text, Findings found) {
    int width =
        found.meetings().keySet().stream().mapToInt(body -> named(body).length()).max().orElse(0);
    found
        .meetings()
        .forEach(
            (body, years) ->
                text.append("  ")
                    .append(named(body))
                    .append(" ".repeat(Math.max(0, width - named(body).length()) + 2))
                    .append(
                        years.entrySet().stream()
                            .map(year -> year.getKey() + ": " + year.getValue())
                            .collect(Collectors.joining(", ")))
                    .append('\n'));
  }

  private static String named(String body) {
    String name = body.isEmpty() ? "(body not named)" : Harmless.line(body);
    return name.codePointCount(0, name.length()) <= LONGEST_BODY
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_BODY)) + "…";
  }
}
