package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.ColumnNames;
import org.minutebook.read.format.Owners;

/**
 * The owners at the right margin of a document, with or without a heading over them.
 *
 * @param heading the left edge of the column's heading, where it has one
 * @param margin owners stand right of this
 * @param rights where their right edges align
 */
record ActionColumn(Optional<Float> heading, float margin, List<Float> rights) {
  private static final float ALIGNED = 3.5f;
  private static final float MARGIN = 0.62f;

  /** Looks through the lines of all pages. */
  static Optional<ActionColumn> of(List<List<TextLine>> pages) {
    List<TextLine> lines = pages.stream().flatMap(List::stream).toList();
    float left = lines.stream().map(TextLine::left).min(Float::compare).orElse(0f);
    float right = lines.stream().map(TextLine::right).max(Float::compare).orElse(0f);
    float margin = left + MARGIN * (right - left);
    Optional<Float> heading =
        lines.stream()
            .filter(line -> isHeading(line, margin))
            .findFirst()
            .map(line -> line.chunks().getLast().left());
    List<Chunk> owners = new ArrayList<>();
    for (TextLine line : lines) {
      Chunk last = line.chunks().getLast();
      if (last.left() > margin && Owners.isOwner(last.text()) && isSimple(line)) {
        owners.add(last);
      }
    }
    List<Chunk> aligned =
        owners.stream()
            .filter(owner -> owners.stream().filter(other -> aligned(owner, other)).count() > 1)
            .toList();
    if (aligned.isEmpty() && heading.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ActionColumn(
            heading,
            margin,
            (heading.isPresent() ? owners : aligned).stream().map(Chunk::right).toList()));
  }

  static boolean isHeading(TextLine line, float margin) {
    List<Chunk> chunks = line.chunks();
    return chunks.getLast().left() > margin
        && Owners.isHeader(chunks.getLast().text())
        && chunks.subList(0, chunks.size() - 1).stream()
            .allMatch(chunk -> ColumnNames.contains(chunk.text()));
  }

  boolean isHeading(TextLine line) {
    return heading.isPresent() && isHeading(line, margin);
  }

  private static boolean aligned(Chunk a, Chunk b) {
    float centres = (a.left() + a.right() - b.left() - b.right()) / 2;
    return Math.abs(a.left() - b.left()) <= ALIGNED
        || Math.abs(a.right() - b.right()) <= ALIGNED
        || Math.abs(centres) <= ALIGNED;
  }

  /** Whether a line has no columns but a label, its text, and what stands at the margin. */
  private static boolean isSimple(TextLine line) {
    int text = line.chunks().size() - 1;
    boolean label = text > 1 && ListLabel.of(line).isPresent();
    return text - (label ? 1 : 0) <= 1;
  }

  /** A line without and with what stands in the column. */
  record Parted(Optional<TextLine> body, Optional<TextLine> owner) {}

  Parted part(TextLine line) {
    List<Chunk> chunks = line.chunks();
    Chunk last = chunks.getLast();
    boolean under =
        heading.isPresent() && last.left() > heading.get() - 8 && last.text().length() <= 40;
    boolean owner =
        last.left() > margin && Owners.isOwner(last.text()) && isSimple(line) && isOnEdge(last);
    if (owner || (under && isSimple(line))) {
      return new Parted(
          chunks.size() == 1 ? Optional.empty() : Optional.of(line.withoutLast()),
          Optional.of(new TextLine(List.of(last))));
    }
    return partClose(line);
  }

  private boolean isOnEdge(Chunk chunk) {
    return heading.isPresent()
        || rights.stream().anyMatch(right -> Math.abs(right - chunk.right()) < 40);
  }

  /** Owners that stand so close to the text that only their right edge tells. */
  private Parted partClose(TextLine line) {
    List<Word> words = line.chunks().getLast().words();
    Word last = words.getLast();
    if (words.size() > 2
        && last.left() > margin
        && Owners.isOwner(last.text())
        && last.emphasis()) {
      Word before = words.get(words.size() - 2);
      boolean apart = last.left() - before.right() > 0.45f * last.size();
      boolean edge = rights.stream().filter(r -> Math.abs(r - last.right()) <= ALIGNED).count() > 1;
      if (apart && edge) {
        List<Chunk> body = new ArrayList<>(line.chunks());
        body.set(body.size() - 1, new Chunk(words.subList(0, words.size() - 1)));
        return new Parted(
            Optional.of(new TextLine(body)),
            Optional.of(new TextLine(List.of(new Chunk(List.of(last))))));
      }
    }
    return new Parted(Optional.of(line), Optional.empty());
  }
}
