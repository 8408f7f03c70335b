package org.minutebook.pipeline;

import java.util.List;
import java.util.Optional;
import org.minutebook.book.Reading;
import org.minutebook.model.record.Outcome;

/** What a file turned out to hold. */
sealed interface Content {
  /**
   * One document, or none.
   *
   * @param reading of which the records were made, where there are any
   */
  record Single(Outcome outcome, Optional<Reading> reading) implements Content {
    /** Something without records. */
    Single(Outcome outcome) {
      this(outcome, Optional.empty());
    }
  }

  /** A container. */
  record Opened(List<Inner> entries) implements Content {}

  /** A document that character recognition is needed for, put off. */
  record Scan() implements Content {}

  /** Extraction broke down over it, or took too long: once more, alone, will tell. */
  record Again() implements Content {}

  /**
   * A file within a container, however deep.
   *
   * @param name path within the container, unique in it
   * @param found empty where nobody asked for it
   */
  record Inner(String name, String sha256, long bytes, Optional<Single> found) {
    Optional<Outcome> outcome() {
      return found.map(Single::outcome);
    }
  }

  /**
   * How an entry is named to a person: {@code a.zip!/b.txt}; a container's own words by its own
   * name.
   */
  static String uri(String container, String name) {
    String inner = name.endsWith("!/") ? name.substring(0, name.length() - 2) : name;
    return inner.isEmpty() ? container : container + "!/" + inner;
  }
}
