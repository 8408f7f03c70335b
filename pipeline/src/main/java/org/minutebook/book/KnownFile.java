package org.minutebook.book;

import java.util.Optional;

/**
 * A file outside all containers, as the book knows it.
 *
 * @param place where it was seen
 * @param uri the path as it was given then
 * @param sha256 of its bytes then; empty where they could not be read
 */
public record KnownFile(String place, String uri, Optional<String> sha256) {}
