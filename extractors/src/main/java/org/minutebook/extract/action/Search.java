package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** One pass over a document's tables and lines. */
final class Search {
  /** A paragraph that a tag on the line below may mark is longer than a heading. */
  private static final int SHORTEST_TAGGED = 12;

  /** So many labelled actions show that the writer labels them. */
  private static final int LABELLING = 2;

  private static final Pattern LABELS = Pattern.compile("action\\.(?:label|tag|table)\\b");

  private final Reading reading;
  private final Lines lines;
  private final Subjects subjects;
  private final Wording wording;
  private final BindingSentences binding;
  private final Margins margins;
  private final Labelled labelled;
  private final Tags tags;
  private final Beside beside;
  private final Particulars particulars;
  private final Newcomers newcomers;
  private final Sections sections;
  private final Map<Integer, Columns> tables = new HashMap<>();
  private final Set<Integer> tablesRead = new HashSet<>();
  private final List<Candidate> found = new ArrayList<>();

  Search(Reading reading, Lines lines) {
    this.reading = reading;
    this.lines = lines;
    this.subjects = new Subjects(reading);
    this.wording = new Wording(subjects);
    this.binding = new BindingSentences(reading, subjects, wording);
    this.margins = new Margins(reading, lines, subjects, binding);
    this.newcomers = new Newcomers(reading);
    this.labelled = new Labelled(subjects, wording, newcomers);
    this.tags = new Tags(subjects, lines);
    this.beside = new Beside(reading);
    this.particulars = new Particulars(subjects);
    for (int table = 0; table < lines.tables().size(); table++) {
      int number = table;
      Optional<Columns> before = Optional.ofNullable(tables.get(table - 1));
      Columns.of(lines, table)
          .or(() -> Columns.unnamed(lines, number, before, this::isOwners))
          .ifPresent(columns -> tables.put(number, columns));
    }
    this.sections = new Sections(reading.type(), !tables.isEmpty());
  }

  private boolean isOwners(String note) {
    List<String> owners = note.length() > 40 ? List.of() : Note.owners(note, subjects);
    return !owners.isEmpty()
        && owners.stream().allMatch(o -> subjects.isKnown(o) || subjects.isGroup(o));
  }

  /** Beside a list's tasks short notes are its owners, whether the record lists them or not. */
  private boolean mayBeOwners(String note) {
    return note.length() <= 40 && !Note.owners(note, subjects).isEmpty();
  }

  /** All candidates in reading order, repetitions among them. */
  List<Candidate> candidates() {
    for (Line line : lines.all()) {
      Sections.Kind kind = sections.enter(line);
      Optional<Integer> table = line.cell().map(Line.Place::table);
      if (kind == Sections.Kind.NEW && table.isPresent() && !tables.containsKey(table.get())) {
        Columns.listed(lines, table.get(), this::mayBeOwners)
            .ifPresent(columns -> tables.put(table.get(), columns));
      }
      if (table.isPresent() && tables.containsKey(table.get())) {
        if (tablesRead.add(table.get())) {
          found.addAll(table(tables.get(table.get()), kind));
        }
      } else {
        Optional<Candidate> fuller = particulars.added(line, found);
        int before = found.size();
        if (fuller.isPresent()) {
          found.set(found.size() - 1, fuller.get());
        } else {
          line(line, kind);
        }
        if (fuller.isPresent() || found.size() > before) {
          particulars.follow(line);
        }
      }
    }
    return labels() < LABELLING ? found : found.stream().filter(c -> !isResolution(c)).toList();
  }

  /** Whoever labels the actions has told what of the resolutions is one. */
  private static boolean isResolution(Candidate candidate) {
    return BindingSentences.isResolution(candidate.rule());
  }

  private long labels() {
    return found.stream().filter(c -> LABELS.matcher(c.rule()).lookingAt()).count();
  }

  private List<Candidate> table(Columns columns, Sections.Kind kind) {
    if (columns.isMargin()) {
      return marginWithLabels(columns);
    }
    return new ActionTables(lines, subjects, binding).read(columns, kind == Sections.Kind.OLD);
  }

  /** Paragraphs beside an Action column may label actions of their own. */
  private List<Candidate> marginWithLabels(Columns columns) {
    List<Candidate> inTable = new ArrayList<>(margins.read(columns));
    for (Line line : lines.all()) {
      if (line.cell()
          .filter(at -> at.table() == columns.table() && at.row() > columns.headingRow())
          .isPresent()) {
        inTable.addAll(labelled.in(line));
      }
    }
    inTable.sort(Comparator.comparing(Candidate::span));
    return inTable;
  }

  private void line(Line line, Sections.Kind kind) {
    Optional<Tags.Tag> tag = sections.isHeading(line) ? Optional.empty() : tags.in(line);
    if (tag.isPresent() && (!tag.get().isAlone() || isTaggable(line))) {
      tagged(line, tag.get(), kind);
      return;
    }
    for (Candidate candidate : untagged(line, kind)) {
      found.add(reviewed(line, candidate, kind));
    }
  }

  private List<Candidate> untagged(Line line, Sections.Kind kind) {
    List<Candidate> labels = labelled.in(line);
    if (!labels.isEmpty()) {
      return labels;
    }
    if (kind == Sections.Kind.NONE || sections.isHeading(line)) {
      return binding.in(line);
    }
    if (line.listed() && line.depth() > 0 && reading.type() == PartType.ACTION_LOG) {
      // What is set in below an action belongs to it.
      return List.of();
    }
    return sections.listed(line, subjects, wording, newcomers, binding);
  }

  /** Whether the line before tells something that a tag on this line may mark. */
  private boolean isTaggable(Line line) {
    return before(line)
        .filter(last -> last.text().length() >= SHORTEST_TAGGED && last.heading() == 0)
        .isPresent();
  }

  private Optional<Line> before(Line line) {
    return line.index() == 0
        ? Optional.empty()
        : Optional.of(lines.all().get(line.index() - 1))
            .filter(last -> cellOf(last).equals(cellOf(line)));
  }

  private static List<Integer> cellOf(Line line) {
    return line.cell().map(at -> List.of(at.table(), at.row(), at.column())).orElse(List.of());
  }

  /** A tag names who is to act on what its line, or the line before, tells. */
  private void tagged(Line line, Tags.Tag tag, Sections.Kind kind) {
    Line told = tag.isAlone() ? before(line).orElseThrow() : line;
    Span words = tag.isAlone() ? new Span(told.bodyStart(), told.span().end()) : tag.before();
    List<Candidate> labels =
        tag.isAlone() ? List.of() : labelled.in(line, tag.before().end() - line.span().start());
    List<Candidate> bound = new ArrayList<>(labels);
    if (tag.isAlone()) {
      found.stream().filter(c -> words.contains(c.span())).forEach(bound::add);
      found.removeAll(bound);
    } else if (labels.isEmpty()) {
      bound.addAll(binding.in(words));
    }
    for (Candidate candidate : beside.owned(tag.owners(), bound, List.of(words))) {
      Span due = words.union(tag.whole());
      found.add(reviewed(line, candidate.withDueIn(due), kind));
    }
  }

  /** What the rest of an action's line, or the line after it, says of its progress. */
  private Candidate reviewed(Line line, Candidate candidate, Sections.Kind kind) {
    if (candidate.status() != Action.Status.OPEN) {
      return candidate;
    }
    String text = reading.text().text();
    int from = Math.min(candidate.span().end(), line.span().end());
    String rest = new Span(from, Math.max(from, line.span().end())).of(text);
    Optional<Action.Status> said =
        Statuses.behind(candidate.text()).or(() -> Statuses.note(rest)).or(() -> below(line));
    // What is promised in the report on an earlier action is new.
    boolean promised =
        candidate.rule().startsWith("action.binds")
            && candidate.span().start() > line.bodyStart() + SHORTEST_TAGGED;
    Action.Status unsaid =
        switch (promised ? Sections.Kind.NONE : kind) {
          case DONE -> Action.Status.DONE;
          case OLD -> Action.Status.CARRIED_FORWARD;
          case NONE, NEW, NEXT -> Action.Status.OPEN;
        };
    return candidate.withStatus(said.orElse(unsaid));
  }

  private Optional<Action.Status> below(Line line) {
    int next = line.index() + 1;
    return next < lines.all().size()
        ? Statuses.note(lines.all().get(next).body())
        : Optional.empty();
  }
}
