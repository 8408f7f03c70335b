package org.minutebook.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Things in a folder that are no files, and files whose names mean harm. */
final class Places {
  private Places() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    files.add(new HostileFile("places/pipe", true, Places::pipe));
    files.add(link("places/device", "/dev/zero"));
    files.add(link("places/loop/here", "."));
    files.add(link("places/to-itself", "to-itself"));
    files.add(link("places/nowhere", "nothing-of-that-name"));
    files.add(link("places/passwords", "/etc/passwd"));
    int number = 0;
    for (String name : oddNames()) {
      String own = "odd name " + number++;
      files.add(HostileFile.quick("odd-names/" + name, () -> Papers.utf8(Papers.minutes(own))));
    }
    files.add(new HostileFile("odd-names/caf\\xE9.txt", true, Places::noUtf8));
    return files;
  }

  private static List<String> oddNames() {
    return List.of(
        "new\nline.txt",
        "carriage\rreturn.txt",
        "escape\u001B[31mred.txt",
        "bell\u0007.txt",
        "right\u202Etxt.exe.txt",
        "zero\u200Bwidth.txt",
        "-rf.txt",
        "--book.txt",
        " leading.txt",
        "trailing .txt ",
        "quote's \"and\" `ticks`.txt",
        "$(touch gotcha).txt",
        "; touch gotcha; .txt",
        "*.txt",
        "%2e%2e%2fgotcha.txt",
        "..\\..\\gotcha.txt",
        "C:\\gotcha.txt",
        "a!\u20D2.zip!",
        "con.txt",
        "=HYPERLINK(gotcha).txt",
        "<script>alert(1)<",
        "\uD83D\uDCA3.txt",
        "n".repeat(251) + ".txt");
  }

  private static void pipe(Path file) throws IOException, InterruptedException {
    if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() != 0) {
      throw new IOException("no pipe");
    }
  }

  private static HostileFile link(String path, String target) {
    return new HostileFile(path, true, file -> Files.createSymbolicLink(file, Path.of(target)));
  }

  /** In this way Java takes bytes that are no text. */
  private static void noUtf8(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    URI bytes = URI.create(folder.toUri().toString().replaceFirst("/?$", "/") + "caf%E9.txt");
    Files.write(Path.of(bytes), Papers.utf8(Papers.minutes("caf")));
  }
}
