package org.minutebook.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.read.ReaderSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether scans are read, and which languages they are in. */
final class ScansOption {
  private static final String VARIABLE = "MINUTEBOOK_OCR_LANGUAGES";

  // Picocli fills the field; NullAway cannot see that.
  @SuppressWarnings("NullAway.Init")
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--ocr-languages",
      paramLabel = "LANGUAGES",
      description =
          "Languages of scans, as tesseract names its packs: eng+cym. Without it $"
              + VARIABLE
              + ", else eng.")
  private @Nullable String named;

  @Option(
      names = "--no-ocr",
      description = "Leave scans unread for now; a later import without this option reads them.")
  private boolean unread;

  /** The settings with these languages; each needs its pack of tesseract, where that is there. */
  ReaderSettings on(ReaderSettings settings, Terminal terminal) {
    if (unread) {
      return settings.withOcr(false);
    }
    Optional<String> languages =
        Optional.ofNullable(named)
            .or(() -> Optional.ofNullable(terminal.environment().get(VARIABLE)))
            .map(String::strip)
            .filter(value -> !value.isEmpty());
    if (languages.isEmpty()) {
      return settings;
    }
    ReaderSettings chosen;
    try {
      chosen = settings.withLanguages(languages.get());
    } catch (IllegalArgumentException e) {
      throw wrong(languages.get() + " is no list like eng+cym");
    }
    Optional<String> missing = Minutebooks.missingLanguages(chosen);
    if (missing.isPresent()) {
      throw wrong(missing.get());
    }
    return chosen;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), "--ocr-languages: " + message);
  }
}
