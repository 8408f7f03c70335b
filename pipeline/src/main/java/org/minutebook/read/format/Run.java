package org.minutebook.read.format;

/**
 * A stretch of text with one look.
 *
 * @param text may hold tabs, never a newline
 * @param emphasis whether it is bold, underlined or coloured
 */
public record Run(String text, boolean emphasis) {}
