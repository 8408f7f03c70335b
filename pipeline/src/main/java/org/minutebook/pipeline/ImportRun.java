package org.minutebook.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.book.BookException;
import org.minutebook.book.DiskFullException;
import org.minutebook.book.Step;
import org.minutebook.book.WritableBook;

/**
 * One import: takes prepared files in their order, and commits several at a time.
 *
 * <p>To reach the disk costs the same for many changes as for one. Files that are ready at about
 * the same time go into the book together, and are acknowledged when they are on disk.
 *
 * <p>Scans are put off: they come after all others, in their order, and hold up nobody.
 */
final class ImportRun implements Lanes.Sink<Prepared, IOException> {
  /** So many outcomes, or so long, and they are committed: what a kill may cost. */
  private static final int GROUP = 50;

  private static final long LONGEST = Duration.ofMillis(100).toNanos();

  /** With less space left, a commit or the index might fail half-way. */
  private static final long LEAST_SPACE = 16L << 20;

  /** How many files the index may be behind: its commits cost more than the book's. */
  private static final int INDEX_EVERY = 500;

  private final WritableBook book;
  private final IndexFollower index;
  private final Settlement settlement;
  private final Progress progress;
  private final StopSign stop;
  private final Step.Watch watch;
  private final Accountant accountant = new Accountant();
  private final List<Found.File> scans = new ArrayList<>();
  private final List<Prepared> group = new ArrayList<>();
  private int groupSize;
  private long groupSince;
  private int sinceIndex;

  ImportRun(
      WritableBook book,
      IndexFollower index,
      Engine engine,
      Progress progress,
      StopSign stop,
      Step.Watch watch) {
    this.book = book;
    this.index = index;
    this.settlement = new Settlement(book, engine);
    this.progress = progress;
    this.stop = stop;
    this.watch = watch;
  }

  @Override
  public void accept(Prepared prepared) throws IOException {
    if (group.isEmpty()) {
      groupSince = System.nanoTime();
    }
    group.add(prepared);
    groupSize += prepared.size();
    if (groupSize >= GROUP || patience() <= 0) {
      commit();
    }
  }

  @Override
  public long patience() {
    return group.isEmpty() ? Long.MAX_VALUE : LONGEST - (System.nanoTime() - groupSince);
  }

  /** Commits what has been accepted, then says so. */
  @Override
  public void commit() throws IOException {
    if (group.isEmpty()) {
      return;
    }
    if (book.folder().toFile().getUsableSpace() < LEAST_SPACE) {
      throw DiskFullException.at(book.folder());
    }
    List<List<Ending>> endings = book.together(this::settle);
    for (int i = 0; i < group.size(); i++) {
      switch (group.get(i)) {
        case Prepared.Later later -> scans.add(later.file());
        case Prepared.Ready ready -> acknowledge(ready, endings.get(i));
      }
    }
    group.clear();
    groupSize = 0;
    watch.reached(Step.ACKNOWLEDGED);
    if (sinceIndex >= INDEX_EVERY) {
      catchUp();
    }
  }

  private List<List<Ending>> settle() throws BookException {
    List<List<Ending>> endings = new ArrayList<>();
    for (Prepared prepared : group) {
      endings.add(prepared instanceof Prepared.Ready ready ? settlement.settle(ready) : List.of());
      if (prepared.read().isPresent()) {
        book.endReading(prepared.read().get());
      }
    }
    return endings;
  }

  private void acknowledge(Prepared.Ready prepared, List<Ending> endings) {
    endings.forEach(accountant::add);
    if (prepared instanceof Prepared.Opened) {
      accountant.container();
    }
    sinceIndex++;
    progress.finished(prepared.uri(), endings);
  }

  /** What was put off, in the order of the walk; made up when all others are committed. */
  List<Found.File> scans() {
    return List.copyOf(scans);
  }

  /** Lets the new records make the others of their bodies clearer, and these them. */
  void refine() throws BookException {
    accountant.changed(new Refinement(book, stop, watch).run());
  }

  /** Lets the index follow the book. */
  void catchUp() throws IOException {
    sinceIndex = 0;
    watch.reached(Step.INDEX_BEHIND);
    index.catchUp(stop);
    watch.reached(Step.INDEX_FOLLOWED);
  }

  /**
   * What has been acknowledged.
   *
   * @param stopped whether the operator ended the run before all was done
   */
  ImportAccount account(boolean stopped) {
    accountant.changed(settlement.hasChanged());
    return accountant.account(stopped);
  }
}
