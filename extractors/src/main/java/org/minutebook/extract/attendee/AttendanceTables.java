package org.minutebook.extract.attendee;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.text.Block;

/**
 * People in tables: a row a person under column headings, a label beside its list, or lists side by
 * side under labels.
 */
final class AttendanceTables {
  private static final Lexicon COLUMNS = Lexicon.load(AttendanceTables.class, "columns.txt");

  private final Lines lines;
  private final Register register;
  private final int table;
  private final Block.Table rows;

  private AttendanceTables(Lines lines, Register register, int table) {
    this.lines = lines;
    this.register = register;
    this.table = table;
    this.rows = lines.tables().get(table);
  }

  static void read(Lines lines, Register register) {
    for (int table = 0; table < lines.tables().size(); table++) {
      AttendanceTables reader = new AttendanceTables(lines, register, table);
      if (!reader.readRegister()) {
        reader.readLabelled();
      }
    }
  }

  /** A row a person; false where no row of headings says so. */
  private boolean readRegister() {
    for (int row = 0; row < Math.min(3, rows.rows().size()); row++) {
      Map<Integer, String> columns = columns(row);
      boolean names = columns.containsValue("name");
      boolean more = columns.values().stream().anyMatch(c -> !c.equals("name"));
      if (names && more && columns.size() >= 2) {
        Optional<Attendance.Kind> kind = labelBefore(row);
        for (int r = row + 1; r < rows.rows().size(); r++) {
          readPerson(r, columns, kind);
        }
        return true;
      }
    }
    return false;
  }

  private Map<Integer, String> columns(int row) {
    Map<Integer, String> columns = new HashMap<>();
    for (Block.Cell cell : rows.rows().get(row).cells()) {
      String words = text(row, cell.column()).replaceAll("[:*()]", " ").strip();
      COLUMNS.value(words).ifPresent(value -> columns.put(cell.column(), value));
    }
    return columns;
  }

  /** The label above the table, or in a row above the headings. */
  private Optional<Attendance.Kind> labelBefore(int row) {
    List<Line> cells =
        lines.all().stream()
            .filter(line -> line.cell().filter(at -> at.table() == table).isPresent())
            .toList();
    if (row > 0) {
      return Labels.at(text(0, 0), true).map(Labels.Label::kind);
    }
    int before = cells.isEmpty() ? -1 : cells.getFirst().index() - 1;
    return before < 0
        ? Optional.empty()
        : Labels.at(lines.all().get(before)).map(Labels.Label::kind);
  }

  private void readPerson(int row, Map<Integer, String> columns, Optional<Attendance.Kind> listed) {
    Optional<Attendance.Kind> kind = Optional.empty();
    boolean marks = false;
    StringBuilder person = new StringBuilder();
    Optional<Line> name = Optional.empty();
    for (Block.Cell cell : rows.rows().get(row).cells()) {
      String words = text(row, cell.column());
      String column = columns.getOrDefault(cell.column(), "");
      switch (column) {
        case "name" -> {
          name = lines.in(table, row, cell.column()).stream().findFirst();
          person.insert(0, words);
        }
        case "initials" -> person.append(words.isBlank() ? "" : " (" + words + ")");
        case "role", "organisation" -> person.append(words.isBlank() ? "" : ", " + words);
        case "mark" -> kind = kind.or(() -> Labels.kind(words));
        case "" -> {}
        default -> {
          marks = true;
          kind =
              kind.or(
                  () ->
                      isMarked(words) ? Optional.of(Attendance.Kind.of(column)) : Optional.empty());
        }
      }
    }
    Attendance.Kind fallback =
        marks ? Attendance.Kind.ABSENT : listed.orElse(Attendance.Kind.PRESENT);
    if (name.isPresent()) {
      Line line = name.get();
      register.take(line);
      Attendance.Kind sure = kind.orElse(fallback);
      Entries.of(person.toString(), true).stream()
          .limit(1)
          .forEach(entry -> register.add(entry, sure, line.span(), "attendee.table"));
    }
  }

  private static boolean isMarked(String cell) {
    String mark = cell.strip().toLowerCase(Locale.ROOT);
    return !mark.isEmpty()
        && !mark.equals("-")
        && !mark.equals("–")
        && !mark.equals("no")
        && !mark.equals("n");
  }

  /** Labels in cells, their lists beside or below them. */
  private void readLabelled() {
    Map<Integer, Attendance.Kind> above = new HashMap<>();
    for (int row = 0; row < rows.rows().size(); row++) {
      Optional<Attendance.Kind> beside = Optional.empty();
      for (Block.Cell cell : rows.rows().get(row).cells()) {
        List<Line> cellLines = lines.in(table, row, cell.column());
        Optional<Attendance.Kind> own = Optional.empty();
        for (Line line : cellLines) {
          Optional<Labels.Label> label = Labels.at(line.text(), true);
          if (label.isPresent()) {
            own = label.map(Labels.Label::kind);
            String rest = line.text().substring(label.get().contentStart());
            if (!rest.isBlank() && !Apologies.isSentence(rest)) {
              register.add(
                  line,
                  label.get().contentStart(),
                  line.text().length(),
                  own.get(),
                  false,
                  "attendee.cell");
            } else {
              register.take(line);
            }
          } else {
            Optional<Attendance.Kind> kind = own.or(() -> Optional.empty());
            kind =
                kind.isPresent()
                    ? kind
                    : beside.isPresent() ? beside : Optional.ofNullable(above.get(cell.column()));
            if (kind.isPresent() && isList(line)) {
              boolean oneEach = cellLines.size() > 2;
              register.add(line, 0, line.text().length(), kind.get(), oneEach, "attendee.cell");
            } else if (kind.isPresent() && !line.text().isBlank()) {
              above.remove(cell.column());
            }
          }
        }
        if (own.isPresent()) {
          beside = own;
          above.put(cell.column(), own.get());
        }
      }
    }
  }

  private static boolean isList(Line line) {
    return !Apologies.isSentence(line.text()) && Register.anyName(line.text());
  }

  private String text(int row, int column) {
    StringBuilder words = new StringBuilder();
    for (Line line : lines.in(table, row, column)) {
      words.append(words.isEmpty() ? "" : " ").append(line.text());
    }
    return words.toString().strip();
  }
}
