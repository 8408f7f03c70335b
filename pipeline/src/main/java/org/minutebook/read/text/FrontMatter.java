package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/**
 * The block of {@code key: value} lines between {@code ---} at the head of a Markdown file, or of
 * {@code key = value} between {@code +++}.
 *
 * <p>Its title is the file's heading for whoever sees the page; what else tells about the meeting
 * is kept as a paragraph {@code key: value}; what only steers a web site is dropped.
 */
final class FrontMatter {
  private static final Pattern KEY =
      Pattern.compile("([A-Za-z][A-Za-z0-9_ -]{0,40}?)(?::|[ \\t]=)[ \\t]*(.*)");
  private static final Pattern ELEMENT = Pattern.compile(" {0,8}- +(\\S.*)");

  /** Words of the keys that tell about a meeting. */
  private static final Set<String> TELLING =
      Set.of(
          "absent",
          "apologies",
          "attendance",
          "attendees",
          "attending",
          "body",
          "chair",
          "clerk",
          "close",
          "committee",
          "date",
          "description",
          "directors",
          "end",
          "group",
          "guests",
          "location",
          "meeting",
          "members",
          "next",
          "open",
          "participants",
          "place",
          "present",
          "quorum",
          "regrets",
          "scribe",
          "secretary",
          "start",
          "subtitle",
          "summary",
          "time",
          "trustees",
          "venue");

  /** Words of the keys that tell about the page. */
  private static final Set<String> OF_THE_PAGE =
      Set.of("created", "layout", "modified", "page", "publish", "published", "type", "updated");

  private static final int MAX_LINES = 100;

  private FrontMatter() {}

  /** A text in two: what its front matter says, and the rest. */
  record Split(List<Piece> pieces, String body) {}

  static Split split(String text) {
    if (!text.startsWith("---\n") && !text.startsWith("+++\n")) {
      return new Split(List.of(), text);
    }
    String fence = text.substring(0, 3);
    List<Piece> pieces = new ArrayList<>();
    String key = "";
    List<String> listed = new ArrayList<>();
    int at = 4;
    for (int lines = 0; lines < MAX_LINES && at < text.length(); lines++) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).stripTrailing();
      at = Math.min(end + 1, text.length());
      Matcher entry = KEY.matcher(line);
      Matcher element = ELEMENT.matcher(line);
      boolean closes = line.equals(fence) || line.equals("...");
      if (closes || entry.matches()) {
        add(key, String.join(", ", listed), pieces);
        listed.clear();
      }
      if (closes) {
        return new Split(pieces, text.substring(at));
      }
      if (entry.matches()) {
        key = entry.group(1).strip();
        add(key, value(entry.group(2).strip()), pieces);
      } else if (element.matches()) {
        listed.add(unquoted(element.group(1)));
      } else if (!line.isBlank() && " #[]".indexOf(line.charAt(0)) < 0) {
        break;
      }
    }
    return new Split(List.of(), text);
  }

  /** A value without its quotes, a list without its brackets. */
  private static String value(String value) {
    if (value.length() < 2 || value.charAt(0) != '[' || !value.endsWith("]")) {
      return unquoted(value);
    }
    return Arrays.stream(value.substring(1, value.length() - 1).split(",", -1))
        .map(one -> unquoted(one.strip()))
        .collect(Collectors.joining(", "));
  }

  private static void add(String key, String value, List<Piece> pieces) {
    String folded = key.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    List<String> words = List.of(folded.split(" "));
    if (value.isEmpty()) {
      return;
    }
    if (folded.equals("title")) {
      pieces.add(new Piece.Heading(1, "", Line.plain(value)));
    } else if (words.stream().anyMatch(TELLING::contains)
        && words.stream().noneMatch(OF_THE_PAGE::contains)) {
      pieces.add(new Piece.Paragraph(Line.plain(folded + ": " + value)));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
