package org.minutebook.read;

import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;

/** What came of reading one file. */
public sealed interface ReadResult {
  /**
   * A document's content.
   *
   * @param xhtml the document as XHTML, see {@code docs/manual.md} for the profile
   * @param mediaType as detected from the content
   * @param ocr whether any page was read by character recognition
   * @param confidence of the character recognition in what it read, 0 to 1
   * @param loss what is missing, where something is
   */
  record Document(
      String xhtml, String mediaType, boolean ocr, Optional<Double> confidence, Optional<Loss> loss)
      implements ReadResult {
    /** A document in which nothing had to be recognised, or of unknown confidence. */
    public Document(String xhtml, String mediaType, boolean ocr, Optional<Loss> loss) {
      this(xhtml, mediaType, ocr, Optional.empty(), loss);
    }
  }

  /** A document with scanned pages that could be read, put off as was asked for. */
  record Scan() implements ReadResult {}

  /**
   * A container: its entries are documents of their own.
   *
   * @param mediaType as detected
   * @param entries in the container's order
   */
  record Container(String mediaType, List<Entry> entries) implements ReadResult {
    public Container {
      entries = List.copyOf(entries);
    }
  }

  /** Not readable, or not meant to be read. */
  record Unread(Reason reason, String detail, boolean skipped) implements ReadResult {}

  /** Why a document was read in part only. */
  record Loss(Reason reason, String detail) {}

  /**
   * One file within a container.
   *
   * @param name path within the container, with {@code /}; data, never a path on disk; {@link #OWN}
   *     for what the container itself says, such as a mail beside its attachments
   * @param sha256 of the bytes
   * @param bytes size
   * @param result what came of it; a container within a container nests
   */
  record Entry(String name, String sha256, long bytes, ReadResult result) {
    /** The name of a container's own words. */
    public static final String OWN = "";
  }
}
