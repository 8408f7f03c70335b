package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minutebook.index.Query.Scope;

/** A disk that fails now and then, or loses what was not forced onto it. */
class UnreliableDiskTest {
  private static final int QUICK = 25;
  private static final int CRASHES = 8;
  private static final int THOROUGH = 400;
  private static final double RARELY = 0.01;
  private static final double OFTEN = 0.2;

  @Test
  void errorsNeverLeaveHalfABatch() throws Exception {
    assertThat(failures(0, QUICK)).isPositive();
  }

  @Test
  @Tag("long")
  void errorsNeverLeaveHalfABatchWhateverTheirOrder() throws Exception {
    assertThat(failures(QUICK, THOROUGH)).isPositive();
  }

  /** What is committed survives a loss of power; what is not leaves no trace. */
  @Test
  @Tag("long")
  void aLossOfPowerLeavesTheLastCommit() throws Exception {
    for (int seed = 0; seed < CRASHES; seed++) {
      ByteBuffersDirectory memory = new ByteBuffersDirectory(NoLockFactory.INSTANCE);
      List<IndexChange> changes = InventedArchive.changes();
      int committed = 1 + seed % (changes.size() - 1);
      MockDirectoryWrapper disk = disk(memory, seed);
      WritableIndex index = new WritableIndex(disk);
      index.apply(changes.subList(0, committed));
      disk.setRandomIOExceptionRate(OFTEN);
      try {
        index.apply(changes.subList(committed, changes.size()));
        committed = changes.size();
      } catch (IOException lost) {
        assertThat(index.appliedSequence()).isEqualTo(changes.get(committed - 1).sequence());
      }
      disk.crash();
      disk.setRandomIOExceptionRate(0);
      disk.clearCrash();
      try (WritableIndex next = new WritableIndex(disk(memory, seed))) {
        assertThat(next.appliedSequence())
            .as("seed %d", seed)
            .isEqualTo(changes.get(committed - 1).sequence());
        next.apply(changes);
        assertThat(documents(next)).as("seed %d", seed).isEqualTo(undisturbed());
      }
    }
  }

  private static int failures(int first, int last) throws Exception {
    int failures = 0;
    List<IndexChange> changes = InventedArchive.changes();
    for (int seed = first; seed < last; seed++) {
      double rate = RARELY + (OFTEN - RARELY) * (seed % 10) / 9;
      MockDirectoryWrapper disk = disk(new ByteBuffersDirectory(NoLockFactory.INSTANCE), seed);
      try (WritableIndex index = new WritableIndex(disk)) {
        disk.setRandomIOExceptionRate(rate);
        disk.setRandomIOExceptionRateOnOpen(rate);
        for (int at = 0; at < changes.size(); at++) {
          long before = sequence(index, disk);
          try {
            index.apply(changes.subList(at, at + 1));
          } catch (IOException trouble) {
            failures++;
            assertThat(sequence(index, disk)).as("seed %d", seed).isEqualTo(before);
          }
        }
        disk.setRandomIOExceptionRate(0);
        disk.setRandomIOExceptionRateOnOpen(0);
        // The book's next run hands on what came after the last that was applied.
        index.clear();
        index.apply(changes);
        assertThat(documents(index)).as("seed %d", seed).isEqualTo(undisturbed());
      }
    }
    return failures;
  }

  private static long sequence(WritableIndex index, MockDirectoryWrapper disk) throws IOException {
    double rate = disk.getRandomIOExceptionRate();
    double onOpen = disk.getRandomIOExceptionRateOnOpen();
    disk.setRandomIOExceptionRate(0);
    disk.setRandomIOExceptionRateOnOpen(0);
    try {
      return index.appliedSequence();
    } finally {
      disk.setRandomIOExceptionRate(rate);
      disk.setRandomIOExceptionRateOnOpen(onOpen);
    }
  }

  private static MockDirectoryWrapper disk(ByteBuffersDirectory memory, int seed) {
    MockDirectoryWrapper disk = new MockDirectoryWrapper(new Random(seed), memory);
    disk.setUseSlowOpenClosers(false);
    disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    return disk;
  }

  private static List<String> undisturbed() throws Exception {
    try (WritableIndex index =
        new WritableIndex(new ByteBuffersDirectory(NoLockFactory.INSTANCE))) {
      index.apply(InventedArchive.changes());
      return documents(index);
    }
  }

  private static List<String> documents(MeetingIndex index) throws Exception {
    return InventedArchive.keys(index.search(Query.of("", Scope.DOCUMENTS, 10))).toList();
  }
}
