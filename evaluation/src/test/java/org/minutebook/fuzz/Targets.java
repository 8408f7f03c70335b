package org.minutebook.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Every target. */
enum Targets {
  /** Dates and times in a text. */
  DATES,
  /** The search syntax, asked of an index. */
  QUERIES,
  /** Digests of any actions in every format. */
  DIGESTS,
  /** Zips and documents that are zips, before anybody opens them. */
  ZIPS,
  /** Text and Markdown, all the way to records: every rule of extraction. */
  TEXTS,
  /** Files of any format, all the way to records. */
  FILES;

  /** Its name on a command line and in the names of folders. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Makes it ready; what it writes stays in a folder, which is made. */
  Target in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return switch (this) {
      case DATES -> new DatesTarget();
      case QUERIES -> new QueryTarget(folder);
      case DIGESTS -> new DigestTarget();
      case ZIPS -> new ZipTarget(folder);
      case TEXTS -> new FileTarget(folder, "minutes.md", "md", "txt");
      case FILES -> new FileTarget(folder, "minutes", "docx", "eml", "html", "odt", "pdf", "rtf");
    };
  }
}
