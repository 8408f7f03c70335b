package org.minutebook.extract.attendee;

import java.util.Optional;
import org.minutebook.model.text.Span;

/**
 * One person as a list writes them.
 *
 * @param span in the text that was parsed
 */
record Entry(
    String name,
    Optional<String> initials,
    Optional<String> role,
    Optional<String> organisation,
    Span span) {}
