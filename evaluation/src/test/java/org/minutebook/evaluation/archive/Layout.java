package org.minutebook.evaluation.archive;

import java.time.LocalDate;

/** Where things stand on the page. */
enum Layout {
  /** Headings with numbers, paragraphs below them. */
  PROSE(560),
  /** The same, items numbered through the year as parish councils do. */
  COUNCIL(560),
  /** Paragraphs with numbers of their own, attenders in two columns. */
  NUMBERED(500),
  /** Attenders and items in tables, with a column for actions. */
  TABLE(330),
  /** Who is to act stands in the right margin. */
  MARGIN(560);

  private final int wordsPerPage;

  Layout(int wordsPerPage) {
    this.wordsPerPage = wordsPerPage;
  }

  int words(int pages) {
    return wordsPerPage * pages;
  }

  /** An item's number as it is written, without a dot. */
  String number(int place, int meeting, LocalDate date) {
    return this == COUNCIL
        ? (place + 20 * (meeting % 12)) + "/" + date.getYear()
        : Integer.toString(place);
  }
}
