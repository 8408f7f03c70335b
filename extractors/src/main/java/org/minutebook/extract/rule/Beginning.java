package org.minutebook.extract.rule;

/**
 * Where a text may have what a pattern finds, as far as two characters tell.
 *
 * @param takes the characters that may stand first in it
 * @param after those that may stand before it; the beginning of the text always may
 * @param nothing whether what is found may be empty
 * @param edge whether it begins at the edge of a word
 * @param first whether it begins only where the text begins
 * @param start whether it may begin there whatever the characters are
 */
record Beginning(
    Ascii takes, Ascii after, boolean nothing, boolean edge, boolean first, boolean start) {
  static final Beginning ANYWHERE = new Beginning(Ascii.ALL, Ascii.ALL, true, false, false, false);

  /** Of what takes no character and asks for no place. */
  static final Beginning NOTHING = behind(Ascii.ALL);

  static final Beginning AT_EDGE = new Beginning(Ascii.NONE, Ascii.ALL, true, true, false, false);
  static final Beginning AT_FIRST = new Beginning(Ascii.NONE, Ascii.ALL, true, false, true, true);

  /** Of what takes a character. */
  static Beginning with(Ascii takes) {
    return new Beginning(takes, Ascii.ALL, false, false, false, false);
  }

  /** Of what takes none, and stands behind one. */
  static Beginning behind(Ascii after) {
    return new Beginning(Ascii.NONE, after, true, false, false, false);
  }

  Beginning or(Beginning other) {
    if (first != other.first) {
      return (first ? other : this).withStart();
    }
    return new Beginning(
        takes.or(other.takes),
        after.or(other.after),
        nothing || other.nothing,
        edge && other.edge,
        first,
        start || other.start);
  }

  private Beginning withStart() {
    return new Beginning(takes, after, nothing, edge, first, true);
  }

  /** Of this and {@code next} behind it. */
  Beginning then(Beginning next) {
    if (!nothing) {
      return this;
    }
    boolean takesNone = takes.isEmpty();
    return new Beginning(
        takes.or(next.takes),
        takesNone ? after.and(next.after) : after,
        next.nothing,
        edge || takesNone && next.edge,
        first || takesNone && next.first && !start,
        start || next.start);
  }

  Beginning optional() {
    return or(NOTHING);
  }

  /** Whether it is worth looking at characters before a pattern is tried. */
  boolean isTelling() {
    return first || !nothing && (edge || takes.size() <= MOST || after.size() <= MOST);
  }

  /** Sets of more characters than these tell too little. */
  private static final int MOST = 70;
}
