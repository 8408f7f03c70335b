package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Motion;
import org.minutebook.model.text.Span;

/** Reads lists under a label such as "Decisions:" and columns of decisions or of movers. */
final class DecisionLists {
  private static final List<Rule> RULES = Rules.load(DecisionLists.class, "lists.rules");
  private static final Rule LIST = rule("decision.list");
  private static final Rule AGREED = rule("decision.list-agreed");
  private static final Rule COLUMN = rule("decision.column");
  private static final Rule PROPOSER = rule("decision.column-proposer");
  private static final Rule SECONDER = rule("decision.column-seconder");
  private static final Rule VERDICT = rule("decision.column-verdict");

  /** How a point begins where no mark-up makes it one. */
  private static final Gate POINT =
      Gate.of("^\\s*(?:[-–•*○▪]|\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)])\\s+\\S");

  private static final Gate ROLE = Gate.of("(?i)\\b(?:position|post|office|role)\\b");

  private final Reading reading;
  private final Lines lines;
  private final List<Decision> found = new ArrayList<>();

  private DecisionLists(Reading reading) {
    this.reading = reading;
    this.lines = reading.lines();
  }

  static List<Decision> of(Reading reading) {
    DecisionLists lists = new DecisionLists(reading);
    lists.readLabels();
    lists.readTables();
    return lists.found;
  }

  private void readLabels() {
    List<Line> all = lines.all();
    for (int i = 0; i < all.size(); i++) {
      String words = all.get(i).body();
      boolean label = all.get(i).cell().isEmpty() && !words.isEmpty();
      if (label && is(LIST, words)) {
        readPoints(all, i + 1, LIST, "agreed");
      } else if (label && is(AGREED, words)) {
        readPoints(
            all,
            i + 1,
            AGREED,
            Regex.of("(?is).*resolved.*").matcher(words).matches() ? "resolved" : "agreed");
      }
    }
  }

  private void readPoints(List<Line> all, int from, Rule rule, String kind) {
    for (int i = from; i < all.size() && isPoint(all.get(i)); i++) {
      Line line = all.get(i);
      add(line.span(), line.body(), kind, rule, line.body());
    }
  }

  private static boolean isPoint(Line line) {
    return line.heading() == 0 && line.cell().isEmpty() && (line.listed() || POINT.in(line.text()));
  }

  private void readTables() {
    for (int table = 0; table < lines.tables().size(); table++) {
      int rows = lines.tables().get(table).rows().size();
      List<Line> header = lines.in(table, 0);
      int decision = column(header, COLUMN);
      int proposer = column(header, PROPOSER);
      int seconder = column(header, SECONDER);
      int verdict = column(header, VERDICT);
      for (int row = 1; row < rows; row++) {
        if (proposer >= 0 && seconder >= 0) {
          readMoved(table, row, proposer, seconder, verdict);
        } else if (decision >= 0) {
          lines.in(table, row, decision).forEach(this::readDecided);
        }
      }
      for (int row = 0; row < rows; row++) {
        readLabelled(lines.in(table, row));
      }
    }
  }

  private static int column(List<Line> header, Rule rule) {
    return header.stream()
        .filter(line -> is(rule, line.text()))
        .mapToInt(line -> line.cell().orElseThrow().column())
        .findFirst()
        .orElse(-1);
  }

  private void readDecided(Line line) {
    if (Regex.of("\\s+").split(line.body()).length >= 2) {
      add(line.span(), line.body(), "agreed", COLUMN, line.body());
    }
  }

  /** "Decision | close the hall": the label in the cell before. */
  private void readLabelled(List<Line> row) {
    for (int i = 0; i + 1 < row.size(); i++) {
      boolean next =
          row.get(i + 1).cell().orElseThrow().column() > row.get(i).cell().orElseThrow().column();
      if (next && row.size() == 2 && is(COLUMN, row.get(i).text())) {
        readDecided(row.get(i + 1));
      }
    }
  }

  /** "Chair | Ann Ash | Bea Birch | Col Cole": who was proposed for what, and by whom. */
  private void readMoved(int table, int row, int proposer, int seconder, int verdict) {
    List<Line> cells = lines.in(table, row);
    List<Line> words =
        cells.stream()
            .filter(
                line -> {
                  int column = line.cell().orElseThrow().column();
                  return column != proposer && column != seconder && column != verdict;
                })
            .toList();
    if (words.isEmpty() || lines.in(table, row, proposer).isEmpty()) {
      return;
    }
    String told =
        told("Proposed by: ", lines.in(table, row, proposer))
            + told("Seconded by: ", lines.in(table, row, seconder))
            + told("Vote: ", lines.in(table, row, verdict));
    StringBuilder text = new StringBuilder();
    words.forEach(line -> text.append(text.isEmpty() ? "" : ": ").append(line.body()));
    boolean election = lines.in(table, 0).stream().anyMatch(line -> ROLE.in(line.text()));
    Span span = words.getFirst().span().union(cells.getLast().span());
    add(span, text.toString(), election ? "elected" : "resolved", PROPOSER, told);
  }

  private static String told(String label, List<Line> cell) {
    StringBuilder told = new StringBuilder();
    cell.forEach(line -> told.append(label).append(line.text().strip()).append('\n'));
    return told.toString();
  }

  private void add(Span span, String text, String kind, Rule rule, String told) {
    Motion motion = Motions.in(told);
    found.add(
        new Decision(
            Draft.trimmed(text),
            Motions.isLost(motion) ? "rejected" : kind,
            reading.itemAt(span.start()),
            motion,
            reading.evidence(span, rule.id(), rule.confidence())));
  }

  private static boolean is(Rule rule, String words) {
    return rule.occursIn(words);
  }

  private static Rule rule(String id) {
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }
}
