package org.minutebook.book;

import java.util.Optional;

/**
 * A file that the book knows, and how it stands.
 *
 * @param uri the path as it was given
 * @param sha256 empty where the file could not be read at all
 */
public record FileStatus(String uri, Verdict verdict, Optional<String> sha256) {}
