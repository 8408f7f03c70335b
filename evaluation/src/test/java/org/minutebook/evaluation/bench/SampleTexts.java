package org.minutebook.evaluation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.extract.Records;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReaderSettings;

/** The texts of a folder of documents, read and structured once. */
final class SampleTexts {
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\p{N}+|[^\\p{L}\\p{N}\\s]");

  private SampleTexts() {}

  /** A file's text, and how many words, numbers and other signs it holds. */
  record Read(Source source, MeetingText text, long tokens) {}

  /** The documents of a folder; none where there is no such folder. */
  static List<Read> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Read> texts = Collections.synchronizedList(new ArrayList<>());
    ReaderSettings settings = ReaderSettings.defaults();
    try (Engine engine = Minutebooks.engine(settings)) {
      Records keeping =
          (source, text) -> {
            texts.add(new Read(source, text, TOKEN.matcher(text.text()).results().count()));
            return engine.records().of(source, text);
          };
      Engine listening = new Engine(engine.reader(), engine.structurer(), keeping);
      Minutebooks.extraction(listening)
          .run(List.of(folder), settings.workers(), Progress.NONE, ended -> {});
    }
    return List.copyOf(texts);
  }
}
