package org.minutebook.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads files without a book. */
@SuppressWarnings("DoNotCallSuggester")
public final class Extraction {
  private final Engine engine;

  public Extraction(Engine engine) {
    this.engine = engine;
  }

  /**
   * Reads files and folders and hands on every ending in the order of the walk.
   *
   * <p>The order and the records do not depend on the number of lanes, the locale or the time zone.
   * The same bytes under two names are read twice.
   *
   * @param lanes how many files are read at once
   * @param sink called from the calling thread; what it throws ends the run
   */
  public ImportAccount run(
      List<Path> paths, int lanes, Progress progress, Consumer<Ending.Ended> sink) {
    throw new UnsupportedOperationException(engine.toString());
  }
}
