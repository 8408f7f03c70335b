package org.minutebook.read.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the head and the foot of every page, and what is stamped across it.
 *
 * <p>A header is kept once, before the text: it often is the only place that names the body.
 * Footers are dropped, but for the word that tells the state of the record.
 */
public final class PageEdges {
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)\\b(?:draft|unconfirmed|unapproved|not (?:yet )?(?:approved|confirmed)|confidential)\\b");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–\\s|]*(?:p ?a ?g ?e|pg\\.?|p\\.)?\\s*[0-9]{0,4}(?:\\s*(?:of|/|\\|)\\s*[0-9]{0,4})?"
              + "(?:\\s*\\|?\\s*p ?a ?g ?e)?[-–\\s|]*");

  /** What stands in the first paragraphs need not be said before them. */
  private static final int TOP = 12;

  private PageEdges() {}

  /** The words that tell that a record is not yet agreed, or not for all eyes. */
  public static Optional<String> status(String text) {
    Matcher status = STATUS.matcher(text);
    return status.find() ? Optional.of(status.group()) : Optional.empty();
  }

  /** Whether a line only counts pages. */
  public static boolean isPageNumber(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit) && PAGE_NUMBER.matcher(text).matches();
  }

  /**
   * A document's text with what its pages' edges add.
   *
   * @param header the header's pieces, those of the first page first
   * @param rest what the footers and the stamps say
   */
  public static List<Piece> around(List<Piece> body, List<Piece> header, String rest) {
    Set<String> said = new HashSet<>();
    StringBuilder top = new StringBuilder();
    for (Piece piece : body.subList(0, Math.min(TOP, body.size()))) {
      said.add(folded(piece));
      top.append(piece.line().text()).append('\n');
    }
    List<Piece> all = new ArrayList<>();
    for (Piece piece : header) {
      boolean table = piece instanceof Piece.Table;
      if (table || (!isPageNumber(piece.line().text()) && said.add(folded(piece)))) {
        all.add(piece);
        top.append(piece.line().text()).append('\n');
      }
    }
    if (status(top.toString()).isEmpty()) {
      status(rest).ifPresent(word -> all.addFirst(new Piece.Paragraph(Line.emphasised(word))));
    }
    all.addAll(body);
    return all;
  }

  private static String folded(Piece piece) {
    return piece
        .line()
        .text()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]++", " ")
        .strip();
  }
}
