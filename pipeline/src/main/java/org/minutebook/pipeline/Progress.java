package org.minutebook.pipeline;

import java.util.List;

/** Hears how a run goes on. Called from several threads, also at once. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void total(long files, long bytes) {}

        @Override
        public void started(String uri) {}

        @Override
        public void finished(String uri, List<Ending> endings) {}
      };

  /** The paths have been looked through; files that come or go meanwhile may change the count. */
  void total(long files, long bytes);

  /** A file is being read now. */
  void started(String uri);

  /**
   * A file is done, and on disk if there is a book. Files finish in the order of the walk.
   *
   * @param endings one for the file itself, or one for each entry of a container
   */
  void finished(String uri, List<Ending> endings);
}
