package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.Span;

/** Tables with an action a row, and columns for owner, date and status. */
final class ActionTables {
  private final Lines lines;
  private final Subjects subjects;
  private final BindingSentences binding;

  ActionTables(Lines lines, Subjects subjects, BindingSentences binding) {
    this.lines = lines;
    this.subjects = subjects;
    this.binding = binding;
  }

  /** The actions of a table whose columns are known. */
  List<Candidate> read(Columns columns, boolean reviewed) {
    List<Candidate> found = new ArrayList<>();
    List<Block.Row> rows = lines.tables().get(columns.table()).rows();
    for (int row = columns.headingRow() + 1; row < rows.size(); row++) {
      Optional<Candidate> candidate = candidate(columns, row, rows.get(row), reviewed);
      candidate.ifPresent(found::add);
      if (candidate.isEmpty()) {
        found.addAll(told(columns, row));
      }
    }
    return found;
  }

  /** What is told beside an empty task may bind somebody too. */
  private List<Candidate> told(Columns columns, int row) {
    return columns.column("told").stream()
        .flatMap(column -> lines.in(columns.table(), row, column).stream())
        .flatMap(line -> binding.in(line).stream())
        .toList();
  }

  private Optional<Candidate> candidate(
      Columns columns, int row, Block.Row cells, boolean reviewed) {
    Optional<Integer> textColumn = textColumn(columns, row);
    if (textColumn.isEmpty()) {
      return Optional.empty();
    }
    String text = cell(columns, row, textColumn.get());
    String noted = columns.column("owner").map(c -> cell(columns, row, c)).orElse("");
    Note note = Note.ofOwners(noted, subjects);
    String owner = note.who();
    if (PersonalName.looksLike(text) && subjects.owners(owner).isEmpty() && hasLetters(owner)) {
      // Some secretaries put the names under the heading of the tasks.
      String swapped = text;
      text = owner;
      owner = swapped;
    }
    String words = Regex.of("\\s+").matcher(text).replaceAll(" ").strip();
    if (!hasLetters(words) || columnsRepeat(columns, words)) {
      return Optional.empty();
    }
    List<String> owners =
        subjects.owners(
            Regex.of("(?i)\\b(?:with input from|supported by|previously)\\b.*")
                .matcher(owner)
                .replaceAll(""));
    if (owners.isEmpty() && hasLetters(owner) && owner.length() < 60 && !isNobody(owner)) {
      owners = List.of(Subjects.label(Regex.of("\\s+").matcher(owner).replaceAll(" ")));
    }
    Optional<String> progress =
        columns.columns("status").stream()
            .map(c -> cell(columns, row, c))
            .reduce((a, b) -> a + "\n" + b);
    Action.Status status =
        reviewed
            ? Statuses.ofUpdate(progress.orElse(""))
            : Statuses.behind(words)
                .orElseGet(() -> progress.map(Statuses::of).orElse(Action.Status.OPEN));
    Optional<Span> due =
        columns
            .column(note.dated() && columns.column("due").isEmpty() ? "owner" : "due")
            .flatMap(
                c ->
                    lines.in(columns.table(), row, c).stream().map(Line::span).reduce(Span::union));
    boolean standing = owners.isEmpty() && columns.column("owner").isPresent() && due.isEmpty();
    double confidence = standing ? 0.3 : 0.9;
    Span span =
        lines.in(columns.table(), row, textColumn.get()).stream()
            .map(Line::span)
            .reduce(Span::union)
            .orElse(cells.span());
    return Optional.of(
        new Candidate(
            words,
            span,
            owners,
            due.or(() -> Optional.of(span)),
            true,
            status,
            "action.table",
            confidence,
            List.of()));
  }

  /** The column of tasks, or the column before it where a row leaves its task empty. */
  private Optional<Integer> textColumn(Columns columns, int row) {
    Optional<Integer> column = columns.column("text");
    if (column.isEmpty()) {
      return columns.column("plain");
    }
    boolean empty = cell(columns, row, column.get()).isBlank();
    boolean owned =
        columns.column("owner").map(c -> !cell(columns, row, c).isBlank()).orElse(false);
    if (!empty || !owned) {
      return column;
    }
    for (int c = column.get() - 1; c > 0; c--) {
      if (!cell(columns, row, c).isBlank()) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  private static boolean columnsRepeat(Columns columns, String words) {
    return Regex.of("(?i)(?:actions?|tasks?|description|what|issue / action)\\W*")
            .matcher(words)
            .matches()
        && !columns.kinds().isEmpty();
  }

  private String cell(Columns columns, int row, int column) {
    return Columns.text(lines, columns.table(), row, column);
  }

  private static boolean isNobody(String owner) {
    return Regex.of("(?i)(?:tb[acd]|n/?a|none|nobody|not\\s+known|unknown|various|vacant)\\W*")
        .matcher(owner.strip())
        .matches();
  }

  private static boolean hasLetters(String text) {
    return text.chars().filter(Character::isLetter).count() >= 2;
  }
}
