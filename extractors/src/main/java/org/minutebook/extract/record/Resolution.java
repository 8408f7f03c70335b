package org.minutebook.extract.record;

import java.util.Locale;

/** How a label was understood, and how often that is right of all the owners of an action. */
enum Resolution {
  /** By name and title, as "Mrs Ash". */
  TITLE(0.95),
  POST(0.9),
  NAME(0.95),
  /** By initials that the document gives, or that the names have. */
  INITIALS(0.95),
  /** By a first name or surname alone. */
  WORD(0.9),
  /** By what stands around it, of several who fit. */
  CONTEXT(0.8),
  /** By the one full name of the text with these initials. */
  MENTIONED(0.6),
  /** Several fit: candidates. */
  SEVERAL(0.5),
  /** Nobody listed fits: an organisation, a group, or somebody of whom the label is all. */
  LABEL(0.85);

  private final double confidence;

  Resolution(double confidence) {
    this.confidence = confidence;
  }

  double confidence() {
    return confidence;
  }

  String rule() {
    return "owner." + name().toLowerCase(Locale.ROOT);
  }
}
