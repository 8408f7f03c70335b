package org.minutebook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Archives and mails whose files are named so as to be written somewhere else. */
final class EntryNames {
  private EntryNames() {}

  static List<HostileFile> all() {
    return List.of(
        HostileFile.quick("slips/names.zip", () -> Papers.zip(entries("zip"))),
        HostileFile.slow("slips/names.tar", EntryNames::tar),
        HostileFile.slow("slips/names.eml", EntryNames::mail),
        HostileFile.quick("slips/links.tar", EntryNames::links));
  }

  /** Forty names that lead astray those who take them for paths. */
  static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "../gotcha.txt",
                "../../gotcha.txt",
                "../../../../../../../../tmp/gotcha.txt",
                "/tmp/gotcha.txt",
                "/gotcha.txt",
                "//gotcha.txt",
                "./../gotcha.txt",
                "a/../../gotcha.txt",
                "a/b/../../../gotcha.txt",
                "..\\gotcha.txt",
                "..\\..\\gotcha.txt",
                "a\\..\\..\\gotcha.txt",
                "C:\\gotcha.txt",
                "C:gotcha.txt",
                "C:/gotcha.txt",
                "\\\\server\\share\\gotcha.txt",
                "//server/share/gotcha.txt",
                "file:///tmp/gotcha.txt",
                "%2e%2e%2fgotcha.txt",
                "..%2fgotcha.txt",
                "..%5cgotcha.txt",
                "%252e%252e%252fgotcha.txt",
                "..%c0%afgotcha.txt",
                "\u2025/gotcha.txt",
                "..\u2215gotcha.txt",
                "..\uFF0Fgotcha.txt",
                "..;/gotcha.txt",
                "~/gotcha.txt",
                "$HOME/gotcha.txt",
                "gotcha.txt/",
                "nul",
                "aux.txt",
                "gotcha.txt::$DATA",
                "gotcha.txt.",
                "gotcha.txt ",
                "a\nb.txt",
                "right\u202Etxt.js",
                "Gotcha.txt",
                "gotcha.txt",
                "x".repeat(300) + ".txt"));
    if (names.size() != 40) {
      throw new IllegalStateException(names.size() + " names");
    }
    return names;
  }

  private static Map<String, byte[]> entries(String kind) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int number = 0;
    for (String name : names()) {
      entries.put(name, Papers.utf8(Papers.minutes(kind + " " + number++)));
    }
    return entries;
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, byte[]> entry : entries("tar").entrySet()) {
        // A name with a slash at its end is a folder, which has no content.
        boolean folder = entry.getKey().endsWith("/");
        Bombs.add(tar, entry.getKey(), folder ? new byte[0] : entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] mail() {
    List<String> parts = new ArrayList<>();
    int number = 0;
    for (String name : names()) {
      String quoted = name.replace("\\", "\\\\").replace("\n", "");
      parts.add(
          "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\""
              + quoted
              + "\"\r\n\r\n"
              + Papers.minutes("mail " + number++));
    }
    return Papers.mail(parts);
  }

  /** Links first, then files that are to be written through them. */
  private static byte[] links() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        TarArchiveEntry link = new TarArchiveEntry("out" + kind, kind);
        link.setLinkName("/tmp");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
        Bombs.add(tar, "out" + kind + "/gotcha.txt", Papers.utf8(Papers.minutes("link " + kind)));
      }
      for (byte kind : new byte[] {TarConstants.LF_FIFO, TarConstants.LF_CHR}) {
        tar.putArchiveEntry(new TarArchiveEntry("device" + kind, kind));
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
