package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.book.Book;
import org.minutebook.book.KnownFile;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/** Files that the book knows, to be read once more under the names that it knows them by. */
final class Again {
  private Again() {}

  /** A path as the book tells places. */
  static String place(Path path) {
    try {
      return ExactName.ofPath(path.toRealPath());
    } catch (IOException gone) {
      return ExactName.ofPath(path.toAbsolutePath().normalize());
    }
  }

  /** Each where it was seen, else the book's copy; missing where there is neither. */
  static List<Found> found(Book book, List<KnownFile> files) {
    List<Found> found = new ArrayList<>();
    for (KnownFile file : files) {
      found.add(
          inPlace(file)
              .or(() -> file.sha256().flatMap(book::original).flatMap(copy -> at(copy, file)))
              .<Found>map(there -> there)
              .orElseGet(
                  () ->
                      new Found.Left(
                          file.uri(), file.place(), new Outcome.Failed(Reason.MISSING, ""))));
    }
    return found;
  }

  private static Optional<Found.File> inPlace(KnownFile file) {
    try {
      return at(Path.of(file.place()), file);
    } catch (InvalidPathException notInThisLocale) {
      return Optional.empty();
    }
  }

  private static Optional<Found.File> at(Path path, KnownFile file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? Optional.of(
              new Found.File(
                  path,
                  file.uri(),
                  file.place(),
                  attributes.size(),
                  attributes.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }
}
