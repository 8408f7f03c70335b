package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/**
 * The files under some paths in a fixed order: as given, then by name.
 *
 * <p>Links are followed only where the operator names them. A path that lies within another is
 * walked once. Folders that are books are left alone. Nothing is held but the folders on the way.
 */
final class Walk implements Iterator<Found> {
  private static final String BOOK_MARK = "minutebook.db";

  private final Deque<Iterator<Step>> ahead = new ArrayDeque<>();
  private final Deque<Found> ready = new ArrayDeque<>();

  Walk(List<Path> paths) {
    ahead.push(roots(paths).iterator());
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ahead.isEmpty()) {
      if (ahead.peek().hasNext()) {
        visit(ahead.peek().next());
      } else {
        ahead.pop();
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void visit(Step step) {
    if (step.failure.isPresent()) {
      leave(step, step.failure.get());
      return;
    }
    Optional<String> why = step.named ? Optional.empty() : LeftAlone.why(step.name());
    if (why.isPresent()) {
      leave(step, new Outcome.Skipped(Reason.NOT_A_RECORD, why.get()));
      return;
    }
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(step.path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        leave(step, new Outcome.Skipped(Reason.LINK, ""));
      } else if (attributes.isDirectory()) {
        enter(step);
      } else if (attributes.isRegularFile()) {
        ready.add(
            new Found.File(
                step.path,
                step.uri,
                step.place,
                attributes.size(),
                attributes.lastModifiedTime().toInstant()));
      } else {
        leave(step, new Outcome.Skipped(Reason.NOT_A_FILE, "a pipe, socket or device"));
      }
    } catch (IOException e) {
      leave(step, failed(e));
    }
  }

  private void enter(Step folder) throws IOException {
    if (Files.exists(folder.path.resolve(BOOK_MARK))) {
      leave(folder, new Outcome.Skipped(Reason.NOT_A_RECORD, "a book of Minutebook"));
      return;
    }
    List<Step> content = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
      for (Path path : stream) {
        content.add(folder.child(path));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    content.sort(Comparator.comparing(Step::name));
    ahead.push(content.iterator());
  }

  private void leave(Step step, Outcome outcome) {
    ready.add(new Found.Left(step.uri, step.place, outcome));
  }

  /** The outcome of a file that the system does not let us read. */
  static Outcome.Failed failed(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> new Outcome.Failed(Reason.MISSING, "");
      case AccessDeniedException denied -> new Outcome.Failed(Reason.UNREADABLE, "");
      default -> new Outcome.Failed(Reason.IO, e.toString());
    };
  }

  /** The named paths, links resolved, without those that lie within another. */
  private static List<Step> roots(List<Path> paths) {
    List<Step> roots = new ArrayList<>();
    for (Path path : paths) {
      String uri = ExactName.ofPath(path);
      try {
        Path real = path.toRealPath();
        roots.add(new Step(real, uri, ExactName.ofPath(real), true, Optional.empty()));
      } catch (IOException e) {
        String place = ExactName.ofPath(path.toAbsolutePath().normalize());
        roots.add(new Step(path, uri, place, true, Optional.of(failed(e))));
      }
    }
    List<Step> kept = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      if (!isCovered(i, roots)) {
        kept.add(roots.get(i));
      }
    }
    return kept;
  }

  /** A path that is not there is reported, even within a folder that is walked. */
  private static boolean isCovered(int index, List<Step> roots) {
    Step root = roots.get(index);
    for (int i = 0; i < roots.size(); i++) {
      Path other = roots.get(i).path;
      boolean same = root.path.equals(other);
      if (same ? i < index : root.failure.isEmpty() && root.path.startsWith(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A path to look at.
   *
   * @param named whether the operator named it
   */
  private record Step(
      Path path, String uri, String place, boolean named, Optional<Outcome.Failed> failure) {
    Step child(Path child) {
      Path fileName = child.getFileName();
      String name = ExactName.of(fileName == null ? child : fileName);
      return new Step(child, under(uri, name), under(place, name), false, Optional.empty());
    }

    /** The last element: what the walk is ordered by. */
    String name() {
      return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static String under(String folder, String name) {
      return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }
  }
}
