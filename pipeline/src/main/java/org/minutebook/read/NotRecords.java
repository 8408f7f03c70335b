package org.minutebook.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Unreadable;

/** Media types that no meeting record has: skipped, where others would be failures. */
final class NotRecords {
  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/javascript",
          "application/xml",
          "application/x-sh",
          "application/x-bat",
          "application/java-archive",
          "application/java-vm",
          "application/x-sqlite3",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-elf",
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-font-ttf",
          "application/x-font-otf",
          "application/wasm",
          "text/css",
          "text/javascript",
          "text/calendar",
          "text/vcard",
          "text/x-vcard",
          "text/x-vcalendar");
  private static final Pattern FAMILIES = Pattern.compile("(?:image|audio|video|font|model)/.*");

  /** Programs, mark-up of programs, settings; prose in a mark-up of its own is text. */
  private static final Pattern SOURCE =
      Pattern.compile("text/x-(?!markdown|web-markdown|rst|asciidoc|log|textile).*");

  private NotRecords() {}

  /** Skips a file of a type that is no record. */
  static void skip(String mediaType) throws Unreadable {
    boolean data =
        TYPES.contains(mediaType)
            || FAMILIES.matcher(mediaType).matches()
            || SOURCE.matcher(mediaType).matches()
            || mediaType.endsWith("+json")
            || mediaType.endsWith("+xml");
    if (data) {
      throw Unreadable.skipped(Reason.NOT_A_RECORD, "a file of type " + mediaType);
    }
  }
}
