package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.rule.Gate;
import org.minutebook.model.text.Span;

/** A note names only who is to act; the paragraphs beside it tell what. */
final class Beside {
  private static final Gate TASK =
      Gate.of(
          "(?i)\\b(?:will|would|to be|should|agreed|need(?:s|ed)?|asked|requested|request|must|shall|planned|arrange|authorised|confirm)\\b");

  /** What has still to happen. */
  private static final Pattern STILL =
      Pattern.compile("\\b(?:must|needs?|will|would|should|shall|to\\s+be)\\b");

  private final Reading reading;

  Beside(Reading reading) {
    this.reading = reading;
  }

  /**
   * The actions of those whom the notes of a column name.
   *
   * <p>A note belongs to the paragraph that names its owners; of the others each belongs to one of
   * the paragraphs left, where these are as many, else they share them.
   */
  List<Candidate> shared(List<List<String>> notes, List<Candidate> bound, List<Span> beside) {
    List<Candidate> found = new ArrayList<>();
    List<List<String>> rest = new ArrayList<>(notes);
    List<Span> free = new ArrayList<>(beside);
    for (Named named : notes.size() > 1 ? named(notes, bound, beside) : List.<Named>of()) {
      found.addAll(owned(named.owners(), within(named.places(), bound), named.places()));
      free.removeAll(named.places());
      rest.removeAll(named.notes());
    }
    List<Span> tasks =
        free.size() == rest.size() ? free : free.stream().filter(p -> isTask(p, bound)).toList();
    List<String> all = rest.stream().flatMap(List::stream).distinct().toList();
    if (tasks.size() == rest.size() && rest.size() > (found.isEmpty() ? 1 : 0)) {
      for (int i = 0; i < tasks.size(); i++) {
        List<Span> place = List.of(tasks.get(i));
        found.addAll(owned(rest.get(i), within(place, bound), place));
      }
    } else if (found.isEmpty()) {
      return owned(all, bound, beside);
    } else if (!all.isEmpty()) {
      Candidate last = found.removeLast();
      found.add(
          last.withOwners(Stream.concat(last.owners().stream(), all.stream()).distinct().toList()));
    }
    return found;
  }

  /** Notes whose owners the same paragraphs name. */
  private record Named(List<List<String>> notes, List<Span> places) {
    List<String> owners() {
      return notes.stream().flatMap(List::stream).distinct().toList();
    }
  }

  private List<Named> named(List<List<String>> notes, List<Candidate> bound, List<Span> beside) {
    List<Named> all = new ArrayList<>();
    for (List<String> owners : notes) {
      List<Span> places = new ArrayList<>(naming(owners, bound, beside));
      List<List<String>> together = new ArrayList<>();
      for (Named before : List.copyOf(all)) {
        if (before.places().stream().anyMatch(places::contains)) {
          all.remove(before);
          together.addAll(before.notes());
          before.places().stream().filter(p -> !places.contains(p)).forEach(places::add);
        }
      }
      together.add(owners);
      if (!places.isEmpty()) {
        all.add(new Named(together, List.copyOf(places)));
      }
    }
    return all;
  }

  /** The paragraphs that bind those whom a note names, else the one that mentions them. */
  private List<Span> naming(List<String> owners, List<Candidate> bound, List<Span> beside) {
    List<Candidate> mine = mine(owners, bound);
    List<Span> binding =
        beside.stream().filter(p -> mine.stream().anyMatch(c -> p.contains(c.span()))).toList();
    if (!binding.isEmpty()) {
      return binding;
    }
    List<Span> mentioning =
        beside.stream()
            .filter(p -> owners.stream().allMatch(o -> mentions(p.of(reading.text().text()), o)))
            .toList();
    return mentioning.size() == 1 ? mentioning : List.of();
  }

  private static boolean mentions(String words, String label) {
    int at = words.indexOf(label);
    int end = at + label.length();
    return at >= 0
        && (at == 0 || !Character.isLetter(words.charAt(at - 1)))
        && (end == words.length() || !Character.isLetter(words.charAt(end)));
  }

  private boolean isTask(Span paragraph, List<Candidate> bound) {
    return bound.stream().anyMatch(c -> paragraph.contains(c.span()))
        || STILL.matcher(paragraph.of(reading.text().text())).find();
  }

  private static List<Candidate> within(List<Span> paragraphs, List<Candidate> bound) {
    return bound.stream()
        .filter(c -> paragraphs.stream().anyMatch(p -> p.contains(c.span())))
        .toList();
  }

  private static List<Candidate> mine(List<String> owners, List<Candidate> bound) {
    return bound.stream()
        .filter(
            c ->
                c.owners().stream()
                    .anyMatch(owner -> owners.stream().anyMatch(o -> same(o, owner))))
        .toList();
  }

  /**
   * The actions of those whom a note names.
   *
   * @param bound what the paragraphs bind somebody to
   * @param beside the paragraphs, without labels
   */
  List<Candidate> owned(List<String> owners, List<Candidate> bound, List<Span> beside) {
    List<Candidate> theirs = new ArrayList<>(mine(owners, bound));
    Set<String> covered = new LinkedHashSet<>();
    theirs.forEach(candidate -> covered.addAll(candidate.owners()));
    if (theirs.size() == 1) {
      return List.of(theirs.getFirst().withOwners(owners).withDueIn(whole(beside)));
    }
    if (theirs.size() > 1) {
      List<String> rest =
          owners.stream().filter(o -> covered.stream().noneMatch(c -> same(o, c))).toList();
      if (!rest.isEmpty()) {
        Candidate last = theirs.removeLast();
        List<String> all = new ArrayList<>(last.owners());
        all.addAll(rest);
        theirs.add(last.withOwners(all));
      }
      return theirs;
    }
    List<Candidate> free = bound.stream().filter(c -> c.owners().isEmpty()).toList();
    if (bound.size() == 1 || free.size() == 1) {
      Candidate only = bound.size() == 1 ? bound.getFirst() : free.getFirst();
      return List.of(only.withOwners(owners).withDueIn(whole(beside)));
    }
    return told(owners, beside).stream().toList();
  }

  /** The last sentence beside the column that tells of something to be done, else the last one. */
  private Optional<Candidate> told(List<String> owners, List<Span> beside) {
    Span chosen = null;
    String text = reading.text().text();
    for (Span paragraph : beside) {
      for (Span sentence : reading.sentences().split(text, paragraph)) {
        boolean better = chosen == null || isTask(sentence.of(text)) || !isTask(chosen.of(text));
        chosen = better ? sentence : chosen;
      }
    }
    if (chosen == null) {
      return Optional.empty();
    }
    String words = BindingSentences.trimmed(chosen.of(text));
    return Optional.of(
        new Candidate(words, chosen, owners, Optional.of(whole(beside)), "action.margin", 0.8));
  }

  static boolean isTask(String text) {
    return TASK.in(text);
  }

  private static Span whole(List<Span> beside) {
    return beside.stream().reduce(Span::union).orElse(new Span(0, 0));
  }

  /** Whether one of an action's owners is among those named. */
  static boolean shares(Candidate candidate, List<String> owners) {
    return candidate.owners().stream()
        .anyMatch(owner -> owners.stream().anyMatch(o -> same(o, owner)));
  }

  private static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b) || isShortFor(a, b) || isShortFor(b, a);
  }

  private static boolean isShortFor(String label, String name) {
    return label.length() <= 4 && Initials.fit(label, name);
  }
}
