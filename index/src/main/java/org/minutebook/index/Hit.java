package org.minutebook.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * One item, document, action or decision that matches.
 *
 * @param recordId the record that it belongs to
 * @param uri the file, as it was named when imported
 * @param item number of the item; empty for whole documents and unnumbered sections
 * @param snippet the words around the best match, without mark-up
 * @param highlights the matching words, as ranges of {@code snippet}
 * @param lesser whether it is of an earlier or lesser version of another record
 * @param score higher is better; comparable within one result only
 */
public record Hit(
    String recordId,
    String uri,
    PartType type,
    Optional<String> body,
    Optional<LocalDate> date,
    Optional<String> item,
    Optional<String> heading,
    int page,
    String snippet,
    List<Span> highlights,
    boolean lesser,
    double score) {
  public Hit {
    highlights = List.copyOf(highlights);
  }
}
