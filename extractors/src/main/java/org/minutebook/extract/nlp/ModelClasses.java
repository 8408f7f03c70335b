package org.minutebook.extract.nlp;

import java.io.ObjectInputFilter.Config;

/**
 * The classes that serialized objects may have in this process.
 *
 * <p>CoreNLP's models are such objects. They come from a pinned library; should anything else ever
 * reach such a reader, it finds nothing that it could make use of.
 */
final class ModelClasses {
  private static final String ALLOWED =
      "edu.stanford.nlp.**;java.lang.*;java.util.*;maxdepth=50;!*";

  private ModelClasses() {}

  /** For the whole process, and once: an operator who has set a filter keeps it. */
  static synchronized void allowNoOthers() {
    if (Config.getSerialFilter() == null) {
      Config.setSerialFilter(Config.createFilter(ALLOWED));
    }
  }
}
