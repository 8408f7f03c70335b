package org.minutebook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.minutebook.digest.Harmless;
import org.minutebook.model.record.Reason;
import org.minutebook.pipeline.ImportAccount;

/** The account of a run as text: counts that add up, and every file that has a reason. */
final class AccountText {
  private static final int ALIKE = 3;

  private final Style style;

  AccountText(Style style) {
    this.style = style;
  }

  /** Lines that end in a newline each. */
  String of(ImportAccount account) {
    StringBuilder text = new StringBuilder();
    text.append(style.strong(count("files seen", account.seen()))).append('\n');
    text.append(count("  recorded", account.recorded())).append('\n');
    text.append(count("  partial", account.partial())).append('\n');
    text.append(count("  duplicates", account.duplicates())).append('\n');
    text.append(count("  failed", account.failed())).append('\n');
    text.append(count("  skipped", account.skipped())).append('\n');
    if (account.unchanged() > 0) {
      text.append(count("  unchanged", account.unchanged())).append("  in the book already\n");
    }
    if (account.containers() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "(%,d %s opened; what is inside counts as files)\n",
              account.containers(),
              account.containers() == 1 ? "container" : "containers"));
    }
    list(text, "Failed", account.failures());
    list(text, "Read in part", account.losses());
    skips(text, account.skips());
    unread(text, account);
    return text.toString();
  }

  /** Said once more, because one command mends it for all of them. */
  private static void unread(StringBuilder text, ImportAccount account) {
    long scans =
        Stream.of(account.failures(), account.losses(), account.skips())
            .flatMap(List::stream)
            .filter(line -> line.reason() == Reason.OCR_UNAVAILABLE)
            .count();
    if (scans > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "\n%,d %s not read for want of character recognition: where tesseract is"
                  + " installed (Debian, Ubuntu: apt install tesseract-ocr), an import without"
                  + " --no-ocr reads %s\n",
              scans,
              scans == 1 ? "file was" : "files were",
              scans == 1 ? "it" : "them"));
    }
  }

  /** Many files are skipped for one reason: then it is said once, above their names. */
  private void skips(StringBuilder text, List<ImportAccount.Line> skips) {
    Map<String, List<ImportAccount.Line>> byReason = new LinkedHashMap<>();
    for (ImportAccount.Line skip : skips) {
      byReason
          .computeIfAbsent(reason(skip.reason(), skip.detail()), reason -> new ArrayList<>())
          .add(skip);
    }
    List<ImportAccount.Line> single =
        byReason.values().stream()
            .filter(alike -> alike.size() < ALIKE)
            .flatMap(List::stream)
            .toList();
    list(text, "Skipped", single);
    byReason.forEach(
        (reason, alike) -> {
          if (alike.size() >= ALIKE) {
            text.append('\n').append(style.strong("Skipped: " + reason)).append('\n');
            alike.forEach(line -> text.append("  ").append(Harmless.path(line.uri())).append('\n'));
          }
        });
  }

  /** One line a file: {@code name: reason; what to do (detail)}. */
  static String line(String uri, Reason reason, String detail) {
    return Harmless.path(uri) + ": " + reason(reason, detail);
  }

  private static String reason(Reason reason, String detail) {
    return reason.advice() + (detail.isBlank() ? "" : " (" + Harmless.line(detail) + ")");
  }

  private static String count(String what, long files) {
    return String.format(Locale.ROOT, "%-14s%,8d", what, files);
  }

  private void list(StringBuilder text, String title, List<ImportAccount.Line> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(style.strong(title)).append('\n');
      for (ImportAccount.Line line : lines) {
        text.append("  ").append(line(line.uri(), line.reason(), line.detail())).append('\n');
      }
    }
  }
}
