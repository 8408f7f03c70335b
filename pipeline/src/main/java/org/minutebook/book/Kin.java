package org.minutebook.book;

/**
 * A record among those of its body.
 *
 * @param id {@code <sha256>#<part>}
 * @param unrefined whether the others have not been looked at yet for its sake
 */
public record Kin(String id, boolean unrefined) {}
