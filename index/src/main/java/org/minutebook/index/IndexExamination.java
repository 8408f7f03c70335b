package org.minutebook.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;

/**
 * What a thorough look at an index tells.
 *
 * @param damage what is wrong, a file or a part each; empty where it is sound
 * @param sequence of the last change applied; 0 where that cannot be read
 * @param ids of the records in it, or hashes of contents of which it knows names only; empty where
 *     it is damaged
 */
public record IndexExamination(List<String> damage, long sequence, Set<String> ids) {
  public IndexExamination {
    damage = List.copyOf(damage);
    ids = Set.copyOf(ids);
  }

  /**
   * Reads every byte of the index in a folder and changes none. Nobody may be writing it.
   *
   * @throws IOException where the disk, not the index, is the reason
   */
  static IndexExamination of(Path folder) throws IOException {
    // Lucene would make the folder.
    if (!Files.isDirectory(folder)) {
      return new IndexExamination(List.of(), 0, Set.of());
    }
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
      if (!DirectoryReader.indexExists(directory)) {
        boolean isEmpty = directory.listAll().length == 0;
        return new IndexExamination(
            isEmpty ? List.of() : List.of("no commit can be found in " + folder), 0, Set.of());
      }
      return of(directory);
    }
  }

  private static IndexExamination of(Directory directory) throws IOException {
    List<String> damage = new ArrayList<>();
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      for (String file : new TreeSet<>(commit.files(true))) {
        checkSum(directory, file, damage);
      }
      if (damage.isEmpty()) {
        checkParts(directory, damage);
      }
      return new IndexExamination(
          damage,
          CommitData.sequence(commit.getUserData()),
          damage.isEmpty() ? ids(directory) : Set.of());
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException unreadable) {
      return new IndexExamination(List.of(String.valueOf(unreadable.getMessage())), 0, Set.of());
    }
  }

  /** Every file of Lucene ends in a check sum of its bytes: this names the file. */
  private static void checkSum(Directory directory, String file, List<String> damage)
      throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    } catch (FileNotFoundException | NoSuchFileException e) {
      damage.add(file + " is missing");
    } catch (CorruptIndexException | EOFException e) {
      damage.add(file + " is damaged");
    }
  }

  /** Looks whether the parts fit each other, though each is whole. */
  private static void checkParts(Directory directory, List<String> damage) throws IOException {
    try (CheckIndex check =
        new CheckIndex(
            directory, NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME))) {
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        damage.add(status.numBadSegments + " segments with " + status.totLoseDocCount + " entries");
      }
    }
  }

  private static Set<String> ids(Directory directory) throws IOException {
    Set<String> ids = new TreeSet<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        SortedDocValues orders = DocValues.getSorted(leaf.reader(), Schema.ORDER);
        for (int doc = orders.nextDoc();
            doc != SortedDocValues.NO_MORE_DOCS;
            doc = orders.nextDoc()) {
          if (live == null || live.get(doc)) {
            ids.add(RecordDocuments.recordId(orders.lookupOrd(orders.ordValue())));
          }
        }
      }
    }
    return ids;
  }
}
