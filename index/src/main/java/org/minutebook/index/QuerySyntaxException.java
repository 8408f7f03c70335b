package org.minutebook.index;

/** A query that cannot be read, with the place where it goes wrong. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param message what is wrong and what would be right
   * @param position offset in the query's text, from 0
   */
  public QuerySyntaxException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Offset in the query's text, from 0. */
  public int position() {
    return position;
  }
}
