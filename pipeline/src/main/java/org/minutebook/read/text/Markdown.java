package org.minutebook.read.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.minutebook.read.format.Piece;
import org.minutebook.read.html.HtmlPieces;

/** Markdown to pieces, by way of its HTML. */
final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** Each is a sign that somebody, or a program, wrote Markdown. */
  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile("(?m)^#{1,6} +\\S"),
          Pattern.compile("\\*\\*[^*\\n]{1,200}\\*\\*"),
          Pattern.compile("(?m)^ {0,3}\\|? *:?-{3,}:? *\\|[ :|-]*$"),
          Pattern.compile("\\[[^\\]\\n]{1,200}\\]\\((?:https?:|/|#|mailto:)"),
          Pattern.compile("(?m)^[0-9]{1,3}\\\\[.)]"),
          Pattern.compile("(?m)^ {0,3}[*+] +\\S"));

  private static final Pattern ITEM = Pattern.compile("^ {0,12}(?:[*+-]|[0-9]{1,3}[.)]) +\\S");

  /** What begins no sentence of its own. */
  private static final Pattern REST = Pattern.compile(" {0,12}[(\\[\\p{Ll}](?!\\p{Punct})");

  private Markdown() {}

  /**
   * Whether a text is Markdown.
   *
   * @param named whether its name says so; then one sign is enough, else it takes two of a kind
   */
  static boolean isMarkdown(String text, boolean named) {
    for (Pattern sign : SIGNS) {
      long found = sign.matcher(text).results().limit(2).count();
      if (found >= (named ? 1 : 2)) {
        return true;
      }
    }
    return false;
  }

  static List<Piece> pieces(String text) {
    String html = RENDERER.render(PARSER.parse(withBreaks(text)));
    return HtmlPieces.ofFragment(html.replace("**", ""));
  }

  /** Marks the line breaks that the writer meant: Markdown joins them, readers do not. */
  private static String withBreaks(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    Wrapping wrapping = Wrapping.of(lines);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      out.append(line);
      boolean last = i + 1 == lines.size() || lines.get(i + 1).isBlank();
      if (!line.isBlank() && !last && !goesOn(wrapping, line, lines.get(i + 1))) {
        out.append("  ");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static boolean goesOn(Wrapping wrapping, String line, String next) {
    return wrapping.goesOn(line, next)
        || (ITEM.matcher(line).find() && REST.matcher(next).lookingAt());
  }
}
