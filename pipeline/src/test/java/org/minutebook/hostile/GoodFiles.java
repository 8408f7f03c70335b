package org.minutebook.hostile;

import java.util.ArrayList;
import java.util.List;

/** Fifty honest minutes in every format, to stand between the others. */
final class GoodFiles {
  static final int COUNT = 50;

  private GoodFiles() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      files.add(good(i, Papers.minutes("good " + i)));
    }
    return files;
  }

  /** Named so that the walk comes upon one between any two kinds of the others. */
  private static HostileFile good(int number, String text) {
    String name = (char) ('a' + number % 26) + "-good/" + number;
    return switch (number % 8) {
      case 0 -> HostileFile.quick(name + ".txt", () -> Papers.utf8(text));
      case 1 -> HostileFile.quick(name + ".docx", () -> Papers.docx(Papers.wordParagraphs(text)));
      case 2 -> HostileFile.quick(name + ".pdf", () -> Papers.pdf(Papers.drawn(text), "", ""));
      case 3 -> HostileFile.quick(name + ".odt", () -> Papers.odt(Papers.openParagraphs(text)));
      case 4 -> HostileFile.quick(name + ".rtf", () -> Papers.rtf(text));
      case 5 ->
          HostileFile.quick(name + ".html", () -> Papers.html("", Papers.htmlParagraphs(text)));
      case 6 -> HostileFile.quick(name + ".md", () -> Papers.utf8("# Minutes\n\n" + text));
      default ->
          HostileFile.quick(name + ".eml", () -> Papers.eml("Content-Type: text/plain\r\n", text));
    };
  }
}
