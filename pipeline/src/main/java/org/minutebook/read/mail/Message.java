package org.minutebook.read.mail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Unseen;
import org.minutebook.read.format.Xhtml;
import org.minutebook.read.html.HtmlPieces;
import org.minutebook.read.text.TextPieces;

/**
 * What a mail says itself, attachments aside.
 *
 * @param html the body's richer form, empty where there is none
 * @param text the body's plain form, empty where there is none
 */
record Message(
    Optional<String> subject,
    Optional<String> from,
    Optional<LocalDateTime> date,
    Optional<String> html,
    Optional<String> text) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);
  private static final int MAX_CHARACTERS = 20_000_000;

  /** Subject, date and sender as lines, then the body. */
  Content content() {
    Unseen unseen = new Unseen();
    return Content.of(pieces(unseen)).without(unseen.characters());
  }

  private List<Piece> pieces(Unseen unseen) {
    List<Piece> pieces = new ArrayList<>();
    head(pieces, "Subject", subject);
    head(pieces, "Sent", date.map(DATE::format));
    head(pieces, "From", from);
    Optional<List<Piece>> rich =
        html.map(h -> HtmlPieces.ofFragment(h, unseen)).filter(body -> !body.isEmpty());
    pieces.addAll(rich.or(() -> text.map(TextPieces::of)).orElse(List.of()));
    return pieces;
  }

  private static void head(List<Piece> pieces, String name, Optional<String> value) {
    value
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .ifPresent(v -> pieces.add(new Piece.Paragraph(Line.plain(name + ": " + v))));
  }

  /** The message as a file of its own. */
  byte[] bytes() {
    Unseen unseen = new Unseen();
    List<Piece> pieces = pieces(unseen);
    return Xhtml.write(pieces, MAX_CHARACTERS, unseen.characters())
        .xhtml()
        .getBytes(StandardCharsets.UTF_8);
  }
}
