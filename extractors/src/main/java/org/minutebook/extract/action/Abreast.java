package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.extract.line.Line;

/**
 * The paragraph that each note of an Action column stands beside.
 *
 * <p>Blank paragraphs above a note bring it level with its paragraph. Where there are none, a
 * paragraph that binds the note's owner is the note's, and the others follow in order.
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

  /** For each note its paragraph; nothing where that is not clear. */
  Optional<List<Line>> places() {
    return level().or(() -> notes.size() < 2 ? Optional.empty() : inOrder());
  }

  private Optional<List<Line>> level() {
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

  private Optional<List<Line>> inOrder() {
    Integer[] places = new Integer[notes.size()];
    int from = 0;
    for (int i = 0; i < places.length; i++) {
      for (int p = from; p < paragraphs.size() && places[i] == null; p++) {
        if (binds(paragraphs.get(p), notes.get(i).owners())) {
          places[i] = p;
          from = p + 1;
        }
      }
    }
    boolean named = Arrays.stream(places).anyMatch(Objects::nonNull);
    if (!named && notes.size() != paragraphs.size()) {
      return Optional.empty();
    }
    return fill(places) ? Optional.of(lines(places)) : Optional.empty();
  }

  private boolean binds(Line paragraph, List<String> owners) {
    return bound.apply(paragraph).stream().anyMatch(c -> Beside.shares(c, owners));
  }

  /** Gives each note without a place one between its neighbours', where they are as many. */
  private boolean fill(Integer[] places) {
    int i = 0;
    while (i < places.length) {
      if (places[i] != null) {
        i++;
        continue;
      }
      int end = i;
      while (end < places.length && places[end] == null) {
        end++;
      }
      int low = i == 0 ? 0 : places[i - 1] + 1;
      int high = end == places.length ? paragraphs.size() : places[end];
      List<Integer> free = free(low, high, end - i);
      if (free.size() != end - i) {
        return false;
      }
      for (Integer place : free) {
        places[i++] = place;
      }
    }
    return true;
  }

  /** All paragraphs between two, or those that tell of something to be done. */
  private List<Integer> free(int low, int high, int wanted) {
    List<Integer> all = new ArrayList<>();
    List<Integer> tasks = new ArrayList<>();
    for (int p = low; p < high; p++) {
      all.add(p);
      if (Beside.isTask(paragraphs.get(p).text())) {
        tasks.add(p);
      }
    }
    return all.size() == wanted ? all : tasks;
  }

  private List<Line> lines(Integer[] places) {
    return Arrays.stream(places).map(paragraphs::get).toList();
  }
}
