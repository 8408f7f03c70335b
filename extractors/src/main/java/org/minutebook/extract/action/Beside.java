package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.rule.Gate;
import org.minutebook.model.text.Span;

/** A note names only who is to act; the paragraphs beside it tell what. */
final class Beside {
  private static final Gate TASK =
      Gate.of(
          "(?i)\\b(?:will|would|to be|should|agreed|need(?:s|ed)?|asked|requested|request|must|shall|planned|arrange|authorised|confirm)\\b");

  private final Reading reading;

  Beside(Reading reading) {
    this.reading = reading;
  }

  /**
   * The actions of those whom a note names.
   *
   * @param bound what the paragraphs bind somebody to
   * @param beside the paragraphs, without labels
   */
  List<Candidate> owned(List<String> owners, List<Candidate> bound, List<Span> beside) {
    List<Candidate> theirs = new ArrayList<>();
    Set<String> covered = new LinkedHashSet<>();
    for (Candidate candidate : bound) {
      if (shares(candidate, owners)) {
        theirs.add(candidate);
        candidate.owners().forEach(covered::add);
      }
    }
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
