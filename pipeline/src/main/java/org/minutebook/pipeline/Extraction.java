package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.book.Hash;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/** Reads files without a book. */
public final class Extraction {
  private final Documents documents;

  public Extraction(Engine engine) {
    this.documents = new Documents(engine, Documents.USUAL_LIMIT);
  }

  /**
   * Reads files and folders and hands on every ending in the order of the walk.
   *
   * <p>The order and the records do not depend on the number of lanes, the locale or the time zone.
   * The same bytes under two names are read twice.
   *
   * @param lanes how many files are read at once
   * @param sink called from the calling thread; what it throws ends the run
   */
  public ImportAccount run(
      List<Path> paths, int lanes, Progress progress, Consumer<Ending.Ended> sink) {
    Importer.announce(new Walk(paths), progress);
    Accountant accountant = new Accountant();
    Lanes.<Found, Read, RuntimeException>run(
        new Walk(paths),
        lanes,
        found -> read(found, progress),
        read -> {
          if (read.container) {
            accountant.container();
          }
          read.endings.forEach(accountant::add);
          read.endings.forEach(sink);
          progress.finished(read.uri, List.copyOf(read.endings));
        },
        new StopSign());
    return accountant.account(false);
  }

  private Read read(Found found, Progress progress) {
    return switch (found) {
      case Found.Left left -> Read.single(left.uri(), left.outcome());
      case Found.File file -> {
        progress.started(file.uri());
        try {
          String sha256 = Hash.of(file.path());
          yield read(
              file.uri(),
              documents.read(file.path(), file.uri(), sha256, file.bytes(), hash -> true));
        } catch (IOException e) {
          yield Read.single(file.uri(), Walk.failed(e));
        }
      }
    };
  }

  private static Read read(String uri, Content content) {
    return switch (content) {
      case Content.Single single -> Read.single(uri, single.outcome());
      case Content.Scan scan -> throw new IllegalStateException(uri + " was not to be put off");
      case Content.Again again -> throw new IllegalStateException(uri + " was to be done with");
      case Content.Opened opened -> {
        List<Ending.Ended> endings = new ArrayList<>();
        for (Content.Inner inner : opened.entries()) {
          Optional<Outcome> leftAlone =
              LeftAlone.whyEntry(inner.name())
                  .map(why -> new Outcome.Skipped(Reason.NOT_A_RECORD, why));
          endings.add(
              new Ending.Ended(
                  Content.uri(uri, inner.name()), leftAlone.or(inner::outcome).orElseThrow()));
        }
        yield new Read(uri, true, endings);
      }
    };
  }

  private record Read(String uri, boolean container, List<Ending.Ended> endings) {
    static Read single(String uri, Outcome outcome) {
      return new Read(uri, false, List.of(new Ending.Ended(uri, outcome)));
    }
  }
}
