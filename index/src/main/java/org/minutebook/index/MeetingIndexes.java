package org.minutebook.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/** Opens indexes. */
public final class MeetingIndexes {
  private MeetingIndexes() {}

  /**
   * Opens an index to write and to search; holds its lock until closed.
   *
   * <p>The folder is made where it does not exist. An index that an earlier version of Minutebook
   * made with other fields begins empty, its applied sequence is 0.
   *
   * @throws IndexInUseException while somebody else has it open to write
   * @throws IndexUnreadableException where it is damaged; the folder may be deleted then
   */
  public static MeetingIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return checked(
        folder,
        () -> {
          Directory directory = FSDirectory.open(folder);
          try {
            return new WritableIndex(directory);
          } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, directory);
            throw e;
          }
        });
  }

  /**
   * Opens an index to search only, also while another process writes it.
   *
   * <p>Every search sees what was committed last. Writes nothing; a folder that does not exist is
   * an empty index. {@code apply} and {@code clear} throw {@link UnsupportedOperationException}.
   *
   * @throws IndexUnreadableException where it is damaged or of another version
   */
  public static MeetingIndex openReadOnly(Path folder) throws IOException {
    return checked(folder, () -> new ReadOnlyIndex(folder));
  }

  /**
   * Looks at every byte of the index in a folder, while nobody writes it; changes nothing.
   *
   * @throws IOException where the disk, not the index, is the reason
   */
  public static IndexExamination examine(Path folder) throws IOException {
    return IndexExamination.of(folder);
  }

  private static MeetingIndex checked(Path folder, Opening opening) throws IOException {
    try {
      return opening.open();
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException(folder, e);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | EOFException e) {
      throw new IndexUnreadableException(folder, e);
    } catch (IllegalArgumentException e) {
      // Lucene does not know the codec that the index names.
      throw new IndexUnreadableException(folder, e);
    }
  }

  private interface Opening {
    MeetingIndex open() throws IOException;
  }
}
