package org.minutebook.evaluation;

import java.util.List;

/**
 * A kind of detail: which list of the gold holds it, and what makes it the same and right.
 *
 * <p>The keys are those of the record's JSON; each list of them is parted by spaces.
 */
enum DetailKind {
  MOVERS(Figure.MOVERS, "motions", "text", "proposer seconder"),
  VOTES(Figure.VOTES, "motions", "text", "inFavour against abstained unanimous"),
  STATUSES(Figure.STATUSES, "statuses", "text", "status"),
  REFERENCES(Figure.REFERENCES, "references", "text", "item meeting"),
  CORRECTIONS(Figure.CORRECTIONS, "corrections", "text", "original corrected"),
  HEADCOUNTS(Figure.HEADCOUNTS, "headcounts", "number who", "number"),
  ACRONYMS(Figure.ACRONYMS, "acronyms", "acronym", "expansion"),
  CONTACTS(Figure.CONTACTS, "contacts", "name email phone", "name email phone"),
  CONFIDENTIALITY(Figure.CONFIDENTIALITY, "confidentiality", "kind", "item"),
  PROVISIONS(Figure.PROVISIONS, "provisions", "text", "kind");

  private final Figure figure;
  private final String list;
  private final String words;
  private final String told;

  DetailKind(Figure figure, String list, String words, String told) {
    this.figure = figure;
    this.list = list;
    this.words = words;
    this.told = told;
  }

  /** The figure that it counts in. */
  Figure figure() {
    return figure;
  }

  /** The list in the gold's {@code details}. */
  String list() {
    return list;
  }

  /** The keys by whose words a found detail is known for one of the gold. */
  List<String> words() {
    return List.of(words.split(" ", -1));
  }

  /** The keys whose values have to be right. */
  List<String> told() {
    return List.of(told.split(" ", -1));
  }
}
