package org.minutebook.book;

import java.util.Optional;
import org.minutebook.model.record.Reason;

/**
 * What a reader made of a content, packed.
 *
 * @param ocr whether any page was read by character recognition
 * @param confidence of that, 0 to 1
 * @param loss why something is missing, where something is
 * @param detail more about the loss; empty where there is none
 */
public record Reading(
    String mediaType,
    boolean ocr,
    Optional<Double> confidence,
    Optional<Reason> loss,
    String detail,
    Packed xhtml) {}
