package org.minutebook.model.record;

/**
 * An expression of time by which something is due.
 *
 * @param text as written ("22 Sept 08")
 * @param due what it comes to, given the meeting's date
 */
public record Deadline(String text, Due due, Evidence evidence) implements Fact {}
