package org.minutebook.cli;

import java.util.List;
import java.util.Locale;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.Survey;
import org.minutebook.read.Foreseen;

/** What an import would read, as a table. */
final class SurveyText {
  private final Style style;

  SurveyText(Style style) {
    this.style = style;
  }

  /** Lines that end in a newline each. */
  String of(Survey survey) {
    StringBuilder text = new StringBuilder();
    for (Foreseen.Use use : Foreseen.Use.values()) {
      List<Survey.Kind> kinds =
          survey.kinds().stream().filter(kind -> kind.foreseen().use() == use).toList();
      if (!kinds.isEmpty()) {
        table(text, title(use), kinds);
      }
    }
    if (!survey.left().isEmpty()) {
      text.append(style.strong("Would be left alone")).append('\n');
      for (ImportAccount.Line line : survey.left()) {
        text.append("  ")
            .append(AccountText.line(line.uri(), line.reason(), line.detail()))
            .append('\n');
      }
      text.append('\n');
    }
    long files = survey.kinds().stream().mapToLong(Survey.Kind::files).sum();
    long bytes = survey.kinds().stream().mapToLong(Survey.Kind::bytes).sum();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d files, %s, by their names; nothing was read or written.\n",
            files,
            size(bytes)));
    return text.toString();
  }

  private static String title(Foreseen.Use use) {
    return switch (use) {
      case DOCUMENT -> "Would be read";
      case CONTAINER -> "Would be opened; what is inside counts as files";
      case NO_RECORD -> "Would be skipped: data or program files are not meeting records";
      case OPEN -> "Would be looked into: the name does not tell what they are";
    };
  }

  private void table(StringBuilder text, String title, List<Survey.Kind> kinds) {
    text.append(style.strong(title)).append('\n');
    for (Survey.Kind kind : kinds) {
      text.append(
          String.format(
              Locale.ROOT,
              "%,10d  %10s  %s\n",
              kind.files(),
              size(kind.bytes()),
              kind.foreseen().mediaType()));
    }
    text.append('\n');
  }

  private static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
