package org.minutebook.model.record;

/** Something that a document says, with the place where it says so. */
public sealed interface Fact
    permits MeetingDetail,
        Attendance,
        NumberedItem,
        Decision,
        Action,
        Deadline,
        Reference,
        Correction,
        Acronym,
        Contact,
        Confidentiality,
        Headcount,
        Provision {
  /** Place, rule and confidence. */
  Evidence evidence();
}
