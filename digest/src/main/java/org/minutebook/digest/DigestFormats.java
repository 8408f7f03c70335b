package org.minutebook.digest;

import java.util.List;

/** The formats that a digest can be written in. */
public final class DigestFormats {
  private static final int USUAL_WIDTH = 80;

  private static final List<DigestFormat> ALL =
      List.of(
          new TextDigest(USUAL_WIDTH),
          new MarkdownDigest(),
          new HtmlDigest(),
          new CsvDigest(),
          new XlsxDigest(),
          new IcsDigest(),
          new JsonDigest());

  private DigestFormats() {}

  /** All formats, the plainest first. */
  public static List<DigestFormat> all() {
    return ALL;
  }

  /**
   * The format with a key.
   *
   * @throws IllegalArgumentException where none has it; the message lists those that there are
   */
  public static DigestFormat of(String key) {
    return ALL.stream()
        .filter(format -> format.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no format \""
                        + key
                        + "\"; there are "
                        + String.join(", ", ALL.stream().map(DigestFormat::key).toList())));
  }

  /** Plain text for a terminal of a width. */
  public static DigestFormat text(int width) {
    return new TextDigest(width);
  }
}
