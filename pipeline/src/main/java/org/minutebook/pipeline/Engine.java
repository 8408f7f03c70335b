package org.minutebook.pipeline;

import java.util.function.Function;
import java.util.function.Supplier;
import org.minutebook.extract.Records;
import org.minutebook.model.text.MeetingText;
import org.minutebook.read.Reader;

/**
 * All that turns a file into records. Its parts are thread-safe; closing it ends the reader.
 *
 * @param structurer XHTML to text with structure
 * @param version of the program, which decides what records say
 * @param fingerprint of the program and the settings that decide how files are read; made when it
 *     is first asked for
 */
public record Engine(
    Reader reader,
    Function<String, MeetingText> structurer,
    Records records,
    String version,
    Supplier<String> fingerprint)
    implements AutoCloseable {
  /** One of which nobody will ask what it was. */
  public Engine(Reader reader, Function<String, MeetingText> structurer, Records records) {
    this(reader, structurer, records, "", () -> "");
  }

  @Override
  public void close() {
    reader.close();
  }
}
