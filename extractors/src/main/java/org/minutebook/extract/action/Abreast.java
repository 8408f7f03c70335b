package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.extract.line.Line;

/**
 * The paragraph that each note of an Action column stands beside.
 *
 * <p>Blank paragraphs above a note bring it level with its paragraph.
 */
final class Abreast {
  /** Shorter lines tell nothing to be done. */
  static final int SHORTEST = 12;

  /** A note that names who is to act, and nothing else. */
  record Note(Line line, List<String> owners) {
    Note {
      owners = List.copyOf(owners);
    }
  }

  private final List<Note> notes;
  private final List<Line> paragraphs;
  private final Function<Line, List<Candidate>> bound;

  /**
   * The notes of one row.
   *
   * @param beside the lines of the row's other cells
   * @param bound what a line binds somebody to
   */
  Abreast(List<Note> notes, List<Line> beside, Function<Line, List<Candidate>> bound) {
    this.notes = List.copyOf(notes);
    this.paragraphs = beside.stream().filter(Abreast::isParagraph).toList();
    this.bound = bound;
  }

  static boolean isParagraph(Line line) {
    return line.text().length() >= SHORTEST && !line.stressed();
  }

  /** For each note its paragraph; nothing where no blank paragraph tells. */
  Optional<List<Line>> places() {
    if (notes.stream().noneMatch(note -> isLowered(note.line()))) {
      return Optional.empty();
    }
    List<Line> level = new ArrayList<>();
    for (Note note : notes) {
      int height = note.line().cell().orElseThrow().height();
      paragraphs.stream()
          .filter(line -> line.cell().orElseThrow().height() == height)
          .reduce((a, b) -> a.text().length() < b.text().length() ? b : a)
          .ifPresent(level::add);
    }
    return level.size() == notes.size() ? Optional.of(levelled(level)) : Optional.empty();
  }

  /**
   * A note that stands a line too high or low belongs to the one paragraph that names its owner.
   */
  private List<Line> levelled(List<Line> level) {
    List<Line> places = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      Line place = level.get(i);
      List<String> owners = notes.get(i).owners();
      List<Line> naming =
          binds(place, owners) || Beside.isTask(place.text())
              ? List.of()
              : paragraphs.stream()
                  .filter(line -> binds(line, owners) && !level.contains(line))
                  .toList();
      places.add(naming.size() == 1 ? naming.getFirst() : place);
    }
    return places;
  }

  private static boolean isLowered(Line line) {
    return line.cell().filter(at -> at.height() > at.nth()).isPresent();
  }

  private boolean binds(Line paragraph, List<String> owners) {
    return bound.apply(paragraph).stream().anyMatch(c -> Beside.shares(c, owners));
  }
}
