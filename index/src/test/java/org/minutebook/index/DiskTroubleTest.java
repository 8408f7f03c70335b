package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.index.Query.Scope;

/** A disk that fails at every possible moment never leaves half a batch. */
class DiskTroubleTest {
  private static final int MORE_THAN_A_COMMIT_NEEDS = 200;

  @TempDir Path folder;

  @Test
  void failedBatchLeavesTheLastCommitAndCanBeRepeated() throws Exception {
    List<IndexChange> changes = InventedArchive.changes();
    int failures = 0;
    for (int good = 0; good < MORE_THAN_A_COMMIT_NEEDS; good++) {
      FailingDisk disk = new FailingDisk(FSDirectory.open(folder.resolve("index-" + good)));
      try (MeetingIndex index = new WritableIndex(disk)) {
        index.apply(changes.subList(0, 2));
        disk.failAfter(good);
        Throwable trouble = catchThrowable(() -> index.apply(changes.subList(2, 5)));
        disk.heal();
        if (trouble == null) {
          assertThat(failures).isPositive();
          return;
        }
        failures++;
        assertThat(trouble).isInstanceOf(IOException.class);
        assertThat(index.appliedSequence()).isEqualTo(2);
        assertThat(documents(index)).containsExactly("ashby-09", "ashby-08");
        index.apply(changes.subList(3, 5));
        assertThat(documents(index))
            .as("nothing of the failed batch comes back")
            .containsExactly("corby", "ashby-09", "ashby-08", "scans/corby_minutes-2007");
      }
    }
    throw new AssertionError("the disk never lasted for a commit");
  }

  @Test
  void whatIsNotCommittedWhenTheProcessDiesIsGone() throws Exception {
    FSDirectory files = FSDirectory.open(folder);
    FailingDisk disk = new FailingDisk(files);
    MeetingIndex dies = new WritableIndex(disk);
    dies.apply(InventedArchive.changes().subList(0, 1));
    disk.failAfter(3);
    assertThat(catchThrowable(() -> dies.apply(InventedArchive.changes().subList(1, 5))))
        .isNotNull();
    try (MeetingIndex reader = MeetingIndexes.openReadOnly(folder)) {
      assertThat(reader.appliedSequence()).isEqualTo(1);
      assertThat(documents(reader)).containsExactly("ashby-08");
    }
    try (MeetingIndex next = MeetingIndexes.open(folder)) {
      next.apply(InventedArchive.changes());
      assertThat(documents(next)).hasSize(5);
    }
    dies.close();
  }

  private static List<String> documents(MeetingIndex index) throws Exception {
    return InventedArchive.keys(index.search(Query.of("", Scope.DOCUMENTS, 10))).toList();
  }

  /** Lets some operations that change the disk pass, then fails them all until it is healed. */
  private static final class FailingDisk extends FilterDirectory {
    private int left = Integer.MAX_VALUE;

    FailingDisk(Directory disk) {
      super(disk);
    }

    synchronized void failAfter(int operations) {
      left = operations;
    }

    synchronized void heal() {
      left = Integer.MAX_VALUE;
    }

    private synchronized void spend() throws IOException {
      if (left == 0) {
        throw new IOException("No space left on device");
      }
      left--;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      spend();
      return super.createOutput(name, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      spend();
      super.sync(names);
    }

    @Override
    public void rename(String source, String dest) throws IOException {
      spend();
      super.rename(source, dest);
    }

    @Override
    public void syncMetaData() throws IOException {
      spend();
      super.syncMetaData();
    }
  }
}
