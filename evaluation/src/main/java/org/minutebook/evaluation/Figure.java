package org.minutebook.evaluation;

/** What is counted, in the order in which it is printed. */
public enum Figure {
  TYPES("types"),
  MEETING_BODY("meeting.body"),
  MEETING_DATE("meeting.date"),
  MEETING_START("meeting.start"),
  MEETING_END("meeting.end"),
  MEETING_VENUE("meeting.venue"),
  MEETING_CHAIR("meeting.chair"),
  MEETING_NEXT("meeting.next"),
  PEOPLE("people"),
  ATTENDANCE("attendance"),
  AFFILIATION("affiliation"),
  ITEMS("items"),
  HEADINGS("headings"),
  ACTIONS("actions"),
  OWNERS("owners"),
  DEADLINES("deadlines"),
  DECISIONS("decisions"),
  MOVERS("movers"),
  VOTES("votes"),
  STATUSES("statuses"),
  REFERENCES("references"),
  CORRECTIONS("corrections"),
  HEADCOUNTS("headcounts"),
  ACRONYMS("acronyms"),
  CONTACTS("contacts"),
  CONFIDENTIALITY("confidentiality"),
  PROVISIONS("provisions");

  private final String key;

  Figure(String key) {
    this.key = key;
  }

  /** Whether it counts lesser facts, of which the reference scorer knows nothing. */
  public boolean isDetail() {
    return compareTo(DECISIONS) > 0;
  }

  /** The word that stands in tables and score files. */
  public String key() {
    return key;
  }
}
