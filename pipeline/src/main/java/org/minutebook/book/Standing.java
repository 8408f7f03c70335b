package org.minutebook.book;

/**
 * Counts that tell how a book stands, beside those of its files.
 *
 * @param superseded contents that another content has taken the place of
 * @param lesserVersions records of which there is a better version
 * @param inFlight contents that are being read, or were when a run was killed
 * @param reopened contents of which another try is asked for
 * @param erasing contents that are to be erased, and have not gone yet
 */
public record Standing(
    long superseded, long lesserVersions, long inFlight, long reopened, long erasing) {}
