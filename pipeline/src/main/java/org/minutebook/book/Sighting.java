package org.minutebook.book;

import java.time.Instant;

/**
 * A content seen under a name.
 *
 * @param place absolute path with {@code /}, {@code /a/b.zip!/inner.pdf} within a container: what
 *     the book tells names apart by
 * @param uri the path as given to the program: what people read
 * @param sha256 of the bytes
 * @param bytes size
 * @param modified when the file was last changed, as the file system says
 */
public record Sighting(String place, String uri, String sha256, long bytes, Instant modified) {}
