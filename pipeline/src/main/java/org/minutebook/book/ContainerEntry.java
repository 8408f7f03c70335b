package org.minutebook.book;

/**
 * A file within a container, however deep.
 *
 * @param name path within the container; unique in it
 */
public record ContainerEntry(String name, String sha256, long bytes) {}
