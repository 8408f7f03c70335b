package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gold against found, over all documents of a gold folder.
 *
 * @param documents in the order of their folders
 */
public record Evaluation(List<DocumentScore> documents) {
  public Evaluation {
    documents = List.copyOf(documents);
  }

  /** Whether the folder held no gold at all. */
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /** All documents together. */
  public Scores overall() {
    return Scores.sum(documents.stream().map(DocumentScore::scores).toList());
  }

  /** All documents together, by the strict measure. */
  public Scores strict() {
    return Scores.sum(documents.stream().map(DocumentScore::strict).toList());
  }

  /** By the group that met, in alphabetical order. */
  public SortedMap<String, Evaluation> byBody() {
    return grouped(DocumentScore::body);
  }

  /** By file name extension, in alphabetical order. */
  public SortedMap<String, Evaluation> byFormat() {
    return grouped(DocumentScore::format);
  }

  /** The documents by F1 of all their figures thrown together, lowest first; ties by id. */
  public List<DocumentScore> worstFirst() {
    return documents.stream()
        .sorted(
            Comparator.comparingDouble((DocumentScore document) -> document.scores().pooled().f1())
                .thenComparing(DocumentScore::id))
        .toList();
  }

  /** Ids of the documents of which there was no record. */
  public List<String> absent() {
    return documents.stream()
        .filter(document -> !document.recorded())
        .map(DocumentScore::id)
        .toList();
  }

  private SortedMap<String, Evaluation> grouped(Function<DocumentScore, String> group) {
    SortedMap<String, List<DocumentScore>> groups = new TreeMap<>();
    for (DocumentScore document : documents) {
      groups.computeIfAbsent(group.apply(document), key -> new ArrayList<>()).add(document);
    }
    SortedMap<String, Evaluation> evaluations = new TreeMap<>();
    groups.forEach((key, members) -> evaluations.put(key, new Evaluation(members)));
    return Collections.unmodifiableSortedMap(evaluations);
  }
}
