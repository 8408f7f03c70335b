package org.minutebook.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Foreseen;

/**
 * What an import would read, by names and sizes; no file is opened.
 *
 * @param kinds in the order of their use, then the most bytes first; a container counts as one file
 * @param left files that would not be read, each with its reason
 */
public record Survey(List<Kind> kinds, List<ImportAccount.Line> left) {
  public Survey {
    kinds = List.copyOf(kinds);
    left = List.copyOf(left);
  }

  /** Files of one type. */
  public record Kind(Foreseen foreseen, long files, long bytes) {
    Kind and(Kind other) {
      return new Kind(foreseen, files + other.files, bytes + other.bytes);
    }
  }

  /** Walks as an import does. */
  public static Survey of(List<Path> paths) {
    Map<Foreseen, Kind> kinds = new HashMap<>();
    List<ImportAccount.Line> left = new ArrayList<>();
    for (Iterator<Found> walk = new Walk(paths); walk.hasNext(); ) {
      switch (walk.next()) {
        case Found.File file -> {
          Foreseen foreseen = Foreseen.of(file.uri().substring(file.uri().lastIndexOf('/') + 1));
          kinds.merge(foreseen, new Kind(foreseen, 1, file.bytes()), Kind::and);
        }
        case Found.Left skipped -> left.add(line(skipped));
      }
    }
    return new Survey(
        kinds.values().stream()
            .sorted(
                Comparator.comparing((Kind kind) -> kind.foreseen().use())
                    .thenComparing(Comparator.comparingLong(Kind::bytes).reversed())
                    .thenComparing(kind -> kind.foreseen().mediaType()))
            .toList(),
        left);
  }

  private static ImportAccount.Line line(Found.Left left) {
    return switch (left.outcome()) {
      case Outcome.Skipped skipped ->
          new ImportAccount.Line(left.uri(), skipped.reason(), skipped.detail());
      case Outcome.Failed failed ->
          new ImportAccount.Line(left.uri(), failed.reason(), failed.detail());
      case Outcome.Recorded recorded -> throw new IllegalStateException("a walk reads nothing");
      case Outcome.Partial partial -> throw new IllegalStateException("a walk reads nothing");
      case Outcome.Duplicate duplicate -> throw new IllegalStateException("a walk reads nothing");
    };
  }

  /** Whether a path that was named is not there. */
  public boolean isMissingSomething() {
    return left.stream().anyMatch(line -> line.reason() == Reason.MISSING);
  }
}
