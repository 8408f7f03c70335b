package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.minutebook.index.MeetingIndex;

/** Opens the index in a folder. */
public interface Indexes {
  /** For writing; makes one where there is none. */
  MeetingIndex open(Path folder) throws IOException;

  /** For searching, also while another process writes it. */
  MeetingIndex openReadOnly(Path folder) throws IOException;
}
