package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.Span;

/**
 * An Action column beside the paragraphs: it holds the action's words, or only who is to act, and
 * then the paragraph tells what.
 */
final class Margins {
  private static final Pattern OWNERS_AT_END = Pattern.compile("\\(([^()]{1,60})\\)\\W*$");
  private static final Pattern OWNERS_WITHIN =
      Pattern.compile("\\(([A-Z]{2,4}(?:\\s*[,/&]\\s*[A-Z]{2,4})*)\\)");
  private static final Pattern NEXT_TASK =
      Pattern.compile(
          "(?<=\\))\\s+(?=\\p{Lu}[\\p{L} ]{1,40}\\sto\\s)|;\\s+(?:and\\s+)?(?=[\\p{L}][\\p{L} ]{1,30}\\sto\\s\\p{Ll})");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:for|the|The|For)\\s+)?(?<who>[\\p{Lu}][\\p{L}'’./&, -]{0,80}?)\\s*(?:(?:\\b(?:has|have|had|also)\\s+)?(?:\\b(?:agreed|offered|undertook)\\s+)?\\bto\\b|\\b(?:will|would|should|must|shall|please)\\b|\\s[-–—]\\s|:)");
  private static final Pattern PASSIVE =
      Pattern.compile(
          "^(?:(?!\\bto\\b)[^.;]){1,80}?\\b(?:to|should|will|would|must)\\s+(?:then\\s+|also\\s+)?be\\s+[\\p{L}-]+(?:ed|en|t|n|d)\\b");
  private static final Pattern BY =
      Pattern.compile(
          "\\bby\\s+(?:the\\s+)?(?<who>\\p{Lu}[\\p{L}'’.&/-]*(?:\\s(?:of|and|\\p{Lu}[\\p{L}'’.&/-]*)){0,5})");
  private static final Pattern VERB_NEXT =
      Pattern.compile("^(?<who>\\p{Lu}[\\p{L}'’./&, -]{1,80}?)\\s+(?<verb>\\p{Ll}[\\p{Ll}-]+)");
  private static final Lexicon VERBS = Lexicon.load(Margins.class, "verbs.txt");
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)\\b(?:will|would|to be|should|agreed|need(?:s|ed)?|asked|requested|request|must|shall|planned|arrange|authorised|confirm)\\b");

  private final Reading reading;
  private final Lines lines;
  private final Subjects subjects;
  private final BindingSentences binding;

  Margins(Reading reading, Lines lines, Subjects subjects, BindingSentences binding) {
    this.reading = reading;
    this.lines = lines;
    this.subjects = subjects;
    this.binding = binding;
  }

  /** The actions of a table with an Action column. */
  List<Candidate> read(Columns columns) {
    List<Candidate> found = new ArrayList<>();
    int margin = columns.column("margin").orElseThrow();
    List<Block.Row> rows = lines.tables().get(columns.table()).rows();
    for (int row = columns.headingRow() + 1; row < rows.size(); row++) {
      List<Line> notes = lines.in(columns.table(), row, margin);
      List<Line> beside = new ArrayList<>();
      for (Block.Cell cell : rows.get(row).cells()) {
        if (cell.column() != margin) {
          beside.addAll(lines.in(columns.table(), row, cell.column()));
        }
      }
      found.addAll(readRow(notes, beside));
    }
    return found;
  }

  private List<Candidate> readRow(List<Line> notes, List<Line> beside) {
    List<Candidate> stated = new ArrayList<>();
    Set<String> owners = new LinkedHashSet<>();
    for (Line note : notes) {
      List<String> only = note.text().length() < 60 ? subjects.owners(note.text()) : List.of();
      if (only.isEmpty()) {
        stated.addAll(worded(note));
      } else {
        owners.addAll(only);
      }
    }
    List<Candidate> bound = new ArrayList<>();
    beside.forEach(line -> bound.addAll(binding.in(line)));
    if (owners.isEmpty()) {
      // What the column words, the paragraph need not say again.
      return stated.isEmpty() ? bound : stated;
    }
    stated.addAll(owned(new ArrayList<>(owners), bound, beside));
    return stated;
  }

  /** Actions that the column itself words. */
  private List<Candidate> worded(Line note) {
    List<Candidate> found = new ArrayList<>();
    String text = reading.text().text();
    for (Span sentence :
        reading.sentences().split(text, new Span(note.bodyStart(), note.span().end()))) {
      String words = BindingSentences.trimmed(sentence.of(text));
      boolean bare = words.split("\\s+").length < 3 && found.isEmpty();
      boolean dueOnly =
          !found.isEmpty()
              && words.matches(
                  "(?i)^(?:responses?|due|deadline|by|to be (?:done|returned))\\b.{0,60}");
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
        words, span, ownersOf(words), Optional.of(span), Statuses.of(""), "action.column", 0.95);
  }

  /**
   * Owners in brackets outweigh the group that the sentence begins with; of a passive only "by
   * somebody" tells.
   */
  List<String> ownersOf(String words) {
    Matcher end = OWNERS_AT_END.matcher(words);
    if (end.find() && areKnown(end.group(1))) {
      return subjects.owners(end.group(1));
    }
    Matcher within = OWNERS_WITHIN.matcher(words);
    if (within.find() && areKnown(within.group(1)) && subjects.owners(within.group(1)).size() > 1) {
      return subjects.owners(within.group(1));
    }
    String plain = words.replaceAll("(?<!\\s)\\s*+\\([^()]{1,60}\\)", "");
    if (PASSIVE.matcher(plain).find()) {
      Matcher by = BY.matcher(plain);
      return by.find() ? subjects.owners(by.group("who")) : List.of();
    }
    Matcher lead = LEADING.matcher(plain);
    if (lead.find()) {
      return subjects.owners(lead.group("who"));
    }
    Matcher verb = VERB_NEXT.matcher(plain);
    boolean task = verb.find() && VERBS.contains(verb.group("verb"));
    return task ? subjects.owners(verb.group("who")) : List.of();
  }

  private boolean areKnown(String list) {
    List<String> owners = subjects.owners(list);
    return !owners.isEmpty()
        && owners.stream().allMatch(o -> subjects.isKnown(o) || Initials.plausible(o));
  }

  /** The column names who; the paragraph's sentences say what. */
  private List<Candidate> owned(List<String> owners, List<Candidate> bound, List<Line> beside) {
    List<Candidate> theirs = new ArrayList<>();
    Set<String> covered = new LinkedHashSet<>();
    for (Candidate candidate : bound) {
      boolean mine =
          candidate.owners().stream()
              .anyMatch(owner -> owners.stream().anyMatch(o -> same(o, owner)));
      if (mine) {
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
    if (bound.size() == 1) {
      return List.of(bound.getFirst().withOwners(owners).withDueIn(whole(beside)));
    }
    return told(owners, beside).stream().toList();
  }

  /** The last sentence beside the column that tells of something to be done, else the last one. */
  private Optional<Candidate> told(List<String> owners, List<Line> beside) {
    Span chosen = null;
    String text = reading.text().text();
    for (Line line : beside) {
      if (line.text().length() < 12 || line.stressed()) {
        continue;
      }
      for (Span sentence :
          reading.sentences().split(text, new Span(line.bodyStart(), line.span().end()))) {
        boolean better =
            chosen == null
                || TASK.matcher(sentence.of(text)).find()
                || !TASK.matcher(chosen.of(text)).find();
        chosen = better ? sentence : chosen;
      }
    }
    if (chosen == null) {
      return Optional.empty();
    }
    String words = BindingSentences.trimmed(chosen.of(text));
    return Optional.of(
        new Candidate(
            words,
            chosen,
            owners,
            Optional.of(whole(beside)),
            Action.Status.OPEN,
            "action.margin",
            0.85));
  }

  private static Span whole(List<Line> beside) {
    return beside.stream().map(Line::span).reduce(Span::union).orElse(new Span(0, 0));
  }

  private static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b) || isShortFor(a, b) || isShortFor(b, a);
  }

  private static boolean isShortFor(String label, String name) {
    return label.length() <= 4 && Initials.fit(label, name);
  }
}
