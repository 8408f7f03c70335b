package org.minutebook.model.record;

import java.util.Optional;

/**
 * A doubt about a record, or something lost in reading it.
 *
 * @param code stable word such as {@code "attendance-total"}
 * @param message for the reader
 */
public record Problem(String code, String message, Optional<Evidence> evidence) {}
