package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.Problem;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Where minutes are signed: kept in their text, but in none of its blocks.
 *
 * <p>So no extractor takes the chair's signature for a word of the last item, or its date for the
 * meeting's. Words before a signature in one paragraph remain: "The meeting closed at 9.15."
 */
final class Signatures {
  private static final Sieve RULES = Sieve.load(Signatures.class, "signatures.rules");
  private static final Gate CHAIRS = Gate.of("(?i)\\b(?:chair|convenor|convener|presid)");
  private static final Gate OTHERS = Gate.of("(?i)\\b(?:vice|deputy|clerk|secretary)\\b");
  private static final Pattern LABELS =
      Pattern.compile(
          "(?i)\\b(?:signed(?:\\s+by)?|signature|chair(?:man|woman|person)?(?:\\s+of\\b.*)?|convenor|convener|president|print|name|dated?|the)\\b|[._…‗]{2,}|[\\t(),:;]");

  /** What is longer is no line to sign on, nor a paragraph that ends in one. */
  private static final int LONGEST = 400;

  /** Name, office and date may stand on lines of their own. */
  private static final int LINES_BELOW = 4;

  private static final Span NONE = new Span(0, 0);

  private final Part part;

  /** A signature under an agenda is the clerk's, whose name and office below it are of interest. */
  private final boolean approves;

  private final List<Signature> found = new ArrayList<>();

  /** What is left of a block that holds a signature; an empty span for nothing. */
  private final Map<Span, Span> left = new HashMap<>();

  /** How many lines may still belong to the signature above. */
  private int room;

  /** The line of dots directly above. */
  private Span blank = NONE;

  /** One place to sign, with the lines that belong to it. */
  private record Signature(Span span, Rule rule) {}

  private Signatures(Part part) {
    this.part = part;
    this.approves = part.type() == PartType.MINUTES || part.type() == PartType.NOTES;
  }

  /** The signatures of a part; reports and the like have none to look for. */
  static Signatures in(Part part) {
    Signatures signatures = new Signatures(part);
    if (signatures.approves || part.type() == PartType.AGENDA) {
      part.text().blocks().forEach(signatures::look);
    }
    return signatures;
  }

  private void look(Block block) {
    switch (block) {
      case Block.PageBreak pageBreak -> {}
      case Block.Table table -> table.rows().forEach(this::look);
      case Block.Heading heading -> look(heading.span());
      case Block.Paragraph paragraph -> look(paragraph.span());
      case Block.ListItem item -> look(item.span());
    }
  }

  private void look(Block.Row row) {
    int before = room;
    if (row.span().length() > LONGEST || !take(row.span(), true)) {
      room = before;
      row.cells().forEach(cell -> cell.blocks().forEach(this::look));
    }
  }

  private void look(Span span) {
    if (!span.isEmpty() && (span.length() > LONGEST || !take(span, false))) {
      room = 0;
      blank = NONE;
    }
  }

  /** Whether a line is a signature, ends in one, or belongs to the one above. */
  private boolean take(Span span, boolean row) {
    String words = part.text().of(span);
    for (Rule rule : RULES.rules(words)) {
      Optional<MatchResult> match = rule.first(words);
      if (match.isEmpty()) {
        continue;
      }
      boolean taken =
          switch (rule.field("where").orElseThrow()) {
            case "line" -> begin(span, 0, rule);
            case "tail" -> !row && begin(span, match.get().start("cut"), rule);
            case "blank" -> goOn(span) || leave(span);
            case "below" -> goOn(span) || !blank.isEmpty() && sign(span, rule);
            default -> throw new IllegalStateException(rule.id());
          };
      if (taken) {
        return true;
      }
    }
    return room == LINES_BELOW && PersonalName.looksLike(words) && goOn(span);
  }

  private boolean begin(Span span, int cut, Rule rule) {
    room = approves ? LINES_BELOW : 0;
    blank = NONE;
    found.add(new Signature(new Span(span.start() + cut, span.end()), rule));
    String before = part.text().text().substring(span.start(), span.start() + cut);
    left.put(span, new Span(span.start(), span.start() + before.stripTrailing().length()));
    return true;
  }

  /** A line of dots is one to sign on where the next line says who signs. */
  private boolean leave(Span span) {
    blank = span;
    return true;
  }

  private boolean sign(Span span, Rule rule) {
    left.put(blank, new Span(blank.start(), blank.start()));
    Span both = blank.union(span);
    begin(span, 0, rule);
    found.set(found.size() - 1, new Signature(both, rule));
    return true;
  }

  private boolean goOn(Span span) {
    if (room == 0) {
      return false;
    }
    room--;
    Signature above = found.removeLast();
    found.add(new Signature(new Span(above.span.start(), span.end()), above.rule));
    left.put(span, new Span(span.start(), span.start()));
    return true;
  }

  /** The part without the blocks of its signatures. */
  Part without() {
    if (found.isEmpty()) {
      return part;
    }
    MeetingText text = part.text();
    return new Part(
        part.number(),
        part.count(),
        part.type(),
        new MeetingText(text.text(), without(text.blocks()), text.firstPage()));
  }

  private List<Block> without(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      Span span = left.getOrDefault(block.span(), block.span());
      if (span.isEmpty() && !block.span().isEmpty()) {
        continue;
      }
      switch (block) {
        case Block.PageBreak pageBreak -> kept.add(pageBreak);
        case Block.Table table -> without(table).ifPresent(kept::add);
        case Block.Heading heading ->
            kept.add(new Block.Heading(span, heading.level(), heading.label()));
        case Block.Paragraph paragraph ->
            kept.add(new Block.Paragraph(span, within(paragraph.emphasis(), span)));
        case Block.ListItem item ->
            kept.add(
                new Block.ListItem(
                    span, item.label(), item.depth(), within(item.emphasis(), span)));
      }
    }
    return kept;
  }

  /** Nothing, where all of its rows were for signatures. */
  private Optional<Block> without(Block.Table table) {
    List<Block.Row> rows =
        table.rows().stream()
            .filter(row -> !left.getOrDefault(row.span(), row.span()).isEmpty())
            .map(
                row ->
                    new Block.Row(
                        row.span(),
                        row.cells().stream()
                            .map(
                                cell ->
                                    new Block.Cell(
                                        cell.span(), cell.column(), without(cell.blocks())))
                            .toList(),
                        row.header()))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Block.Table(table.span(), rows));
  }

  private static Span within(Span emphasis, Span span) {
    return emphasis.end() <= span.end()
        ? emphasis
        : new Span(emphasis.start(), Math.max(emphasis.start(), span.end()));
  }

  /** What each signature says, or that a place for one is empty. */
  List<Problem> problems() {
    return found.stream()
        .filter(signature -> approves)
        .map(
            signature -> {
              String words = part.text().of(signature.span).strip();
              boolean signed = !names(words).isEmpty();
              return new Problem(
                  signed ? "signed" : "unsigned",
                  signed
                      ? "The minutes are signed: " + Regex.of("\\s+").matcher(words).replaceAll(" ")
                      : "The place for a signature is empty: this copy was not signed.",
                  Optional.of(
                      evidence(signature.span, signature.rule.id(), signature.rule.confidence())));
            })
        .toList();
  }

  /** Who signed as chair; it is usual, but not sure, that whoever signs was in the chair. */
  Optional<MeetingDetail> chair() {
    for (Signature signature : approves ? found : List.<Signature>of()) {
      String words = part.text().of(signature.span);
      List<String> names = names(words);
      if (names.size() == 1 && CHAIRS.in(words) && !OTHERS.in(words)) {
        return Optional.of(
            new MeetingDetail.Chair(
                PersonalName.bare(names.getFirst()),
                evidence(signature.span, "meeting.chair.signature", 0.6)));
      }
    }
    return Optional.empty();
  }

  private Evidence evidence(Span span, String rule, double confidence) {
    return new Evidence(span, part.text().pageAt(span.start()), rule, confidence);
  }

  private static List<String> names(String words) {
    return PersonalName.in(LABELS.matcher(words).replaceAll("\n"));
  }
}
