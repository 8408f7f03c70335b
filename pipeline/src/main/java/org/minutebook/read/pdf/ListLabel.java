package org.minutebook.read.pdf;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number or bullet at the head of a line.
 *
 * @param text as printed
 * @param bullet whether it is a bullet, which the text does not need
 * @param textLeft where the text after it begins
 */
record ListLabel(String text, boolean bullet, float textLeft) {
  private static final Pattern BULLET = Pattern.compile("[•▪●■□○◦➢➤►❖✓✔➔→·\\-–—*§]|o|v|Ø");
  private static final Pattern STRONG_BULLET = Pattern.compile("[•▪●■□○◦➢➤►❖✓✔➔→·]");

  /** A label whatever follows it. */
  private static final Pattern MARKED =
      Pattern.compile(
          "\\(?[0-9]{1,3}(?:\\.[0-9]{1,3})*[.)]|[0-9]{1,3}(?:\\.[0-9]{1,3})+[a-z]?|\\(?[a-zA-Z][.)]"
              + "|\\(?[ivxIVX]{1,5}[.)]|[0-9]{1,4}/[0-9]{1,4}(?:/[0-9]{1,4})?[.)]?");

  /** A label only with a wide gap after it. */
  private static final Pattern BARE = Pattern.compile("[0-9]{1,4}[a-z]?|[A-Z]|[ivx]{1,4}");

  static Optional<ListLabel> of(TextLine line) {
    Word first = line.chunks().getFirst().words().getFirst();
    Optional<Word> second = second(line);
    if (second.isEmpty()) {
      return Optional.empty();
    }
    float gap = second.get().left() - first.right();
    String text = first.text();
    boolean bullet =
        STRONG_BULLET.matcher(text).matches()
            || (BULLET.matcher(text).matches() && gap > 0.5f * first.size());
    boolean number =
        MARKED.matcher(text).matches()
            || (BARE.matcher(text).matches() && gap > 0.7f * first.size());
    return bullet || number
        ? Optional.of(new ListLabel(text, bullet, second.get().left()))
        : Optional.empty();
  }

  private static Optional<Word> second(TextLine line) {
    Chunk chunk = line.chunks().getFirst();
    if (chunk.words().size() > 1) {
      return Optional.of(chunk.words().get(1));
    }
    return line.chunks().size() > 1
        ? Optional.of(line.chunks().get(1).words().getFirst())
        : Optional.empty();
  }
}
