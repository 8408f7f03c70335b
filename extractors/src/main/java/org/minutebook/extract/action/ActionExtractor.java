package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Finds the actions of minutes, notes and action logs. */
public final class ActionExtractor implements Extractor {
  private static final Set<PartType> WITH_ACTIONS =
      Set.of(PartType.MINUTES, PartType.NOTES, PartType.ACTION_LOG, PartType.OTHER);

  /** Confidence from which an expression of time binds what stands beside it. */
  private static final double BINDING = 0.8;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Action.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(Attendance.class, NumberedItem.class, Deadline.class);
  }

  @Override
  public List<Action> from(Reading reading) {
    if (!WITH_ACTIONS.contains(reading.type())) {
      return List.of();
    }
    Lines lines = Lines.of(reading.text());
    List<Candidate> candidates = Duplicates.removed(new Search(reading, lines).candidates());
    NavigableMap<Integer, Deadline> deadlines = new TreeMap<>();
    reading.found(Deadline.class).forEach(d -> deadlines.put(d.evidence().span().start(), d));
    List<Action> actions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.text().chars().noneMatch(Character::isLetter)) {
        // Beside a column of names may stand a line of dashes.
        continue;
      }
      actions.add(
          new Action(
              candidate.text(),
              candidate.owners().stream().filter(o -> !o.isBlank()).map(Owner::labelled).toList(),
              reading.itemAt(candidate.span().start()),
              deadline(deadlines, candidate),
              candidate.status(),
              reading.evidence(candidate.span(), candidate.rule(), candidate.confidence())));
    }
    return actions;
  }

  /**
   * The expression of time in an action that binds it best; beside the action only one that says
   * "by" or the like.
   */
  private static Optional<Deadline> deadline(
      NavigableMap<Integer, Deadline> deadlines, Candidate candidate) {
    Optional<Deadline> own = best(deadlines, candidate.span(), 0);
    if (own.filter(d -> d.due().lastDay().isPresent()).isPresent()) {
      return own;
    }
    double sure = candidate.rule().equals("action.table") ? 0 : BINDING;
    Optional<Deadline> beside = candidate.dueIn().flatMap(place -> best(deadlines, place, sure));
    return beside.filter(d -> d.due().lastDay().isPresent()).or(() -> own).or(() -> beside);
  }

  private static Optional<Deadline> best(
      NavigableMap<Integer, Deadline> deadlines, Span place, double sure) {
    return deadlines.subMap(place.start(), true, place.end(), true).values().stream()
        .filter(d -> place.overlaps(d.evidence().span()) && d.evidence().confidence() >= sure)
        .max(
            Comparator.comparingDouble(ActionExtractor::strength)
                .thenComparing(d -> d.evidence().span().start(), Comparator.reverseOrder()));
  }

  private static double strength(Deadline deadline) {
    double dated = deadline.due().lastDay().isPresent() ? 1 : 0;
    return dated + deadline.evidence().confidence() - (deadline.due() instanceof Due.Vague ? 1 : 0);
  }

  /** One pass over a document's tables and lines. */
  private static final class Search {
    private final Reading reading;
    private final Lines lines;
    private final Subjects subjects;
    private final BindingSentences binding;
    private final Margins margins;
    private final Labelled labelled;
    private final Map<Integer, Columns> tables = new HashMap<>();
    private final Set<Integer> tablesRead = new HashSet<>();

    Search(Reading reading, Lines lines) {
      this.reading = reading;
      this.lines = lines;
      this.subjects = new Subjects(reading);
      this.binding = new BindingSentences(reading, subjects);
      this.margins = new Margins(reading, lines, subjects, binding);
      this.labelled = new Labelled(subjects, margins);
      for (int table = 0; table < lines.tables().size(); table++) {
        int number = table;
        Optional<Columns> before = Optional.ofNullable(tables.get(table - 1));
        Columns.of(lines, table)
            .or(() -> Columns.unnamed(lines, number, before, this::isOwners))
            .ifPresent(columns -> tables.put(number, columns));
      }
    }

    private boolean isOwners(String note) {
      List<String> owners = note.length() > 40 ? List.of() : subjects.owners(note);
      return !owners.isEmpty()
          && owners.stream().allMatch(o -> subjects.isKnown(o) || subjects.isGroup(o));
    }

    List<Candidate> candidates() {
      List<Candidate> found = new ArrayList<>();
      Sections sections = new Sections(reading.type());
      for (Line line : lines.all()) {
        Sections.Kind kind = sections.enter(line);
        Optional<Integer> table = line.cell().map(Line.Place::table);
        if (table.isPresent() && tables.containsKey(table.get())) {
          if (tablesRead.add(table.get())) {
            found.addAll(table(tables.get(table.get()), kind));
          }
        } else {
          found.addAll(line(line, kind, sections));
        }
      }
      return found;
    }

    private List<Candidate> table(Columns columns, Sections.Kind kind) {
      if (columns.isMargin()) {
        return marginWithLabels(columns);
      }
      return new ActionTables(lines, subjects).read(columns, kind == Sections.Kind.OLD);
    }

    /** Paragraphs beside an Action column may label actions of their own. */
    private List<Candidate> marginWithLabels(Columns columns) {
      List<Candidate> found = new ArrayList<>(margins.read(columns));
      for (Line line : lines.all()) {
        if (line.cell()
            .filter(at -> at.table() == columns.table() && at.row() > columns.headingRow())
            .isPresent()) {
          found.addAll(labelled.in(line));
        }
      }
      found.sort(Comparator.comparing(Candidate::span));
      return found;
    }

    private List<Candidate> line(Line line, Sections.Kind kind, Sections sections) {
      List<Candidate> labels = labelled.in(line);
      if (!labels.isEmpty()) {
        return labels.stream().map(c -> reviewed(line, c, kind)).toList();
      }
      if (kind == Sections.Kind.NONE || sections.isHeading(line)) {
        return binding.in(line);
      }
      if (line.listed() && line.depth() > 0 && reading.type() == PartType.ACTION_LOG) {
        // What is set in below an action belongs to it.
        return List.of();
      }
      Optional<Candidate> listed = Sections.listed(line, sections.owner(), margins, binding, kind);
      return listed.map(c -> reviewed(line, c, kind)).stream().toList();
    }

    /**
     * What the line after an action says of its progress: "Complete.", "Action carried forward".
     */
    private Candidate reviewed(Line line, Candidate candidate, Sections.Kind kind) {
      Action.Status status = kind == Sections.Kind.DONE ? Action.Status.DONE : Action.Status.OPEN;
      int next = line.index() + 1;
      if (next < lines.all().size()) {
        String note = lines.all().get(next).body();
        if (note.length() < 80
            && note.matches(
                "(?i)^(?:action\\s+)?(?:not\\s+)?(?:complete|completed|done|carried|closed|ongoing|in progress|outstanding)\\b.*")) {
          status = Statuses.of(note);
        }
      }
      return candidate.withStatus(status);
    }
  }
}
