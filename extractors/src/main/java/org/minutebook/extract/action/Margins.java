package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.Span;

/**
 * An Action column beside the paragraphs: it holds the action's words, or only who is to act, and
 * then the paragraph tells what.
 */
final class Margins {
  private static final Pattern NEXT_TASK =
      Pattern.compile(
          "(?<=\\))\\s+(?=\\p{Lu}[\\p{L} ]{1,40}\\sto\\s)|;\\s+(?:and\\s+)?(?=[\\p{L}][\\p{L} ]{1,30}\\sto\\s\\p{Ll})");
  private final Reading reading;
  private final Lines lines;
  private final Subjects subjects;
  private final BindingSentences binding;
  private final Wording wording;
  private final Beside beside;

  Margins(Reading reading, Lines lines, Subjects subjects, BindingSentences binding) {
    this.reading = reading;
    this.lines = lines;
    this.subjects = subjects;
    this.binding = binding;
    this.wording = new Wording(subjects);
    this.beside = new Beside(reading);
  }

  /** The actions of a table with an Action column. */
  List<Candidate> read(Columns columns) {
    List<Candidate> found = new ArrayList<>();
    int margin = columns.column("margin").orElseThrow();
    List<Block.Row> rows = lines.tables().get(columns.table()).rows();
    Optional<Integer> due = columns.column("due");
    for (int row = columns.headingRow() + 1; row < rows.size(); row++) {
      List<Line> notes = lines.in(columns.table(), row, margin);
      List<Line> beside = new ArrayList<>();
      for (Block.Cell cell : rows.get(row).cells()) {
        if (cell.column() != margin && due.filter(c -> c == cell.column()).isEmpty()) {
          beside.addAll(lines.in(columns.table(), row, cell.column()));
        }
      }
      int number = row;
      Optional<Span> dueIn =
          due.flatMap(
              c ->
                  lines.in(columns.table(), number, c).stream()
                      .map(Line::span)
                      .reduce(Span::union));
      for (Candidate candidate : readRow(notes, beside)) {
        found.add(dueIn.map(candidate::dueAt).orElse(candidate));
      }
    }
    return found;
  }

  private List<Candidate> readRow(List<Line> notes, List<Line> beside) {
    List<Candidate> stated = new ArrayList<>();
    List<List<String>> owners = new ArrayList<>();
    Optional<Span> dated = Optional.empty();
    List<Abreast.Note> named = new ArrayList<>();
    for (Line note : notes) {
      List<String> only =
          note.text().length() < 60 ? Note.owners(note.text(), subjects) : List.of();
      boolean times = isTimes(note, only) && stated.isEmpty();
      if (times) {
        dated = Optional.of(dated.map(note.span()::union).orElse(note.span()));
      }
      if (!only.isEmpty()) {
        owners.add(only);
        named.add(new Abreast.Note(note, only));
      } else if (!times) {
        stated.addAll(worded(note));
      }
    }
    Map<Line, List<Candidate>> boundIn = new LinkedHashMap<>();
    beside.forEach(line -> boundIn.put(line, binding.in(line)));
    List<Candidate> bound =
        beside.stream().flatMap(line -> boundIn.getOrDefault(line, List.of()).stream()).toList();
    if (owners.isEmpty()) {
      // What the column words, the paragraph need not say again.
      return stated.isEmpty() ? bound : stated;
    }
    Optional<List<Line>> places =
        new Abreast(named, beside, line -> boundIn.getOrDefault(line, List.of())).places();
    if (places.isPresent()) {
      for (Candidate candidate : placed(named, places.get(), boundIn)) {
        stated.add(dated.map(candidate::dueAt).orElse(candidate));
      }
      return stated;
    }
    List<Span> paragraphs =
        beside.stream().filter(Abreast::isParagraph).map(Margins::words).toList();
    for (Candidate candidate : this.beside.shared(owners, bound, paragraphs)) {
      stated.add(dated.map(candidate::dueAt).orElse(candidate));
    }
    return stated;
  }

  /** Whether a note tells by when, or who by when. */
  private boolean isTimes(Line note, List<String> owners) {
    if (!owners.isEmpty() && !subjects.owners(note.text()).isEmpty()) {
      return false;
    }
    Note told = Note.of(note.text());
    return told.dated() && (told.who().isBlank() || !owners.isEmpty());
  }

  /** Each note's actions, and what other paragraphs bind its owners to. */
  private List<Candidate> placed(
      List<Abreast.Note> notes, List<Line> places, Map<Line, List<Candidate>> boundIn) {
    List<Candidate> found = new ArrayList<>();
    Map<Line, List<String>> owners = new LinkedHashMap<>();
    for (int i = 0; i < notes.size(); i++) {
      owners.computeIfAbsent(places.get(i), p -> new ArrayList<>()).addAll(notes.get(i).owners());
    }
    owners.forEach(
        (place, theirs) ->
            found.addAll(
                beside.owned(
                    theirs, boundIn.getOrDefault(place, List.of()), List.of(words(place)))));
    boundIn.forEach(
        (line, candidates) -> {
          if (!owners.containsKey(line)) {
            candidates.stream()
                .filter(
                    candidate ->
                        notes.stream().anyMatch(note -> Beside.shares(candidate, note.owners())))
                .forEach(found::add);
          }
        });
    found.sort(Comparator.comparing(Candidate::span));
    return found;
  }

  private static Span words(Line line) {
    return new Span(line.bodyStart(), line.span().end());
  }

  /** Actions that the column itself words. */
  private List<Candidate> worded(Line note) {
    List<Candidate> found = new ArrayList<>();
    String text = reading.text().text();
    for (Span sentence :
        reading.sentences().split(text, new Span(note.bodyStart(), note.span().end()))) {
      String words = BindingSentences.trimmed(sentence.of(text));
      boolean bare = Regex.of("\\s+").split(words).length < 3 && found.isEmpty();
      boolean dueOnly =
          !found.isEmpty()
              && Regex.of("(?i)^(?:responses?|due|deadline|by|to be (?:done|returned))\\b.{0,60}")
                  .matcher(words)
                  .matches();
      if (dueOnly) {
        Candidate last = found.removeLast();
        found.add(last.withDueIn(last.span().union(sentence)));
      } else if (!bare && words.chars().anyMatch(Character::isLetter)) {
        found.addAll(split(words, sentence));
      }
    }
    return found;
  }

  /**
   * A sentence may hold two actions whose full stop got lost: "… (TK, KM) Secretariat to send …".
   */
  private List<Candidate> split(String words, Span sentence) {
    Matcher m = NEXT_TASK.matcher(words);
    List<Candidate> found = new ArrayList<>();
    int from = 0;
    while (m.find()) {
      found.add(single(words.substring(from, m.start()), sentence));
      from = m.end();
    }
    found.add(single(words.substring(from), sentence));
    return found;
  }

  private Candidate single(String words, Span span) {
    return new Candidate(
        words, span, wording.owners(words), Optional.of(span), "action.column", 0.95);
  }
}
