package org.minutebook.book;

/**
 * Another version of a record.
 *
 * @param id {@code <sha256>#<part>}, or the content's hash where it has no records
 * @param uri a name under which it was seen
 */
public record OtherVersion(String id, String uri, Relation relation) {
  /** What the other is to the one. */
  public enum Relation {
    /** The file had this content before. */
    EARLIER_CONTENT,
    /** The file has this content now. */
    LATER_CONTENT,
    /** A draft or another scan of what the record is the best version of. */
    LESSER,
    /** The best version: approved rather than draft, later rather than earlier. */
    BEST
  }
}
