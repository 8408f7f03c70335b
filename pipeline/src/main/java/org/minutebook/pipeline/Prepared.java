package org.minutebook.pipeline;

import java.util.List;
import java.util.Optional;
import org.minutebook.book.Sighting;
import org.minutebook.model.record.Outcome;

/** A file on its way into the book. */
sealed interface Prepared {
  String uri();

  /** The content whose mark as being read goes with the commit; empty where it has none. */
  Optional<String> read();

  /** How many outcomes are to be committed. */
  default int size() {
    return 1;
  }

  /** A scan, put off. */
  record Later(Found.File file, String sha256) implements Prepared {
    @Override
    public String uri() {
      return file.uri();
    }

    @Override
    public Optional<String> read() {
      return Optional.of(sha256);
    }
  }

  /** A file that can be committed. */
  sealed interface Ready extends Prepared {}

  /** It has an outcome, and no content to take in. */
  record Left(String uri, String place, Outcome outcome, Optional<String> read) implements Ready {}

  /** One document; without an outcome where the book has one already. */
  record Single(Sighting seen, Optional<Content.Single> found) implements Ready {
    @Override
    public String uri() {
      return seen.uri();
    }

    @Override
    public Optional<String> read() {
      return found.map(any -> seen.sha256());
    }
  }

  /** A container with what it holds. */
  record Opened(Sighting seen, List<Content.Inner> entries) implements Ready {
    @Override
    public String uri() {
      return seen.uri();
    }

    @Override
    public Optional<String> read() {
      return Optional.of(seen.sha256());
    }

    @Override
    public int size() {
      return 1 + entries.size();
    }
  }
}
