package org.minutebook.pipeline;

import java.util.function.Function;
import org.minutebook.extract.Records;
import org.minutebook.model.text.MeetingText;
import org.minutebook.read.Reader;

/**
 * All that turns a file into records. Its parts are thread-safe; closing it ends the reader.
 *
 * @param structurer XHTML to text with structure
 */
public record Engine(Reader reader, Function<String, MeetingText> structurer, Records records)
    implements AutoCloseable {
  @Override
  public void close() {
    reader.close();
  }
}
