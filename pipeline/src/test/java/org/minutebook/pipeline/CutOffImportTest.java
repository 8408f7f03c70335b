package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.BookException;
import org.minutebook.book.Books;
import org.minutebook.book.Step;
import org.minutebook.book.WritableBook;
import org.minutebook.index.IndexChange;
import org.minutebook.index.MeetingIndex;
import org.minutebook.pipeline.CutOffImport.Build;
import org.minutebook.pipeline.CutOffImport.Cut;

/** An import that is killed at any step, and its successor, come to what one run comes to. */
class CutOffImportTest {
  private static final int FIRST = 1;

  @TempDir Path temp;
  private Path archive;

  @BeforeEach
  void files() throws IOException {
    archive = SmallArchive.in(temp.resolve("archive"));
  }

  @Test
  void goesOnFromTheFirstTimeOfEachStep() throws IOException {
    CutOffImport run = new CutOffImport(temp, archive, Build.RIGHT);
    List<Cut> cuts = run.cuts();
    assertThat(cuts).extracting(Cut::step).containsAll(EnumSet.allOf(Step.class));
    assertThat(faults(run, cuts, cut -> cut.hit() == FIRST)).isEmpty();
  }

  @Test
  @Tag("long")
  void goesOnFromEveryTimeOfEachStep() throws IOException {
    CutOffImport run = new CutOffImport(temp, archive, Build.RIGHT);
    List<Cut> cuts = run.cuts();
    assertThat(cuts).hasSizeGreaterThan(50);
    assertThat(faults(run, cuts, cut -> true)).isEmpty();
  }

  /** Files count as done when they are read: before they are on disk. */
  @Test
  void noticesAcknowledgementBeforeTheCommit() throws IOException {
    Build early =
        (files, book, watch, acknowledged) ->
            new Importer(
                    SmallArchive.engine(name -> acknowledged.add(files + "/" + name)),
                    Survivor.LUCENE,
                    watch)
                .run(
                    Books.openOrCreate(book, watch),
                    List.of(files),
                    new ImportOptions(false, 1),
                    Progress.NONE,
                    new StopSign());
    assertThat(faultsOf(early, cut -> cut.step() == Step.PREPARED && cut.hit() == FIRST))
        .anyMatch(fault -> fault.contains("was acknowledged"));
  }

  /** The records' marks go before their body has been looked at. */
  @Test
  void noticesAMarkThatIsDeletedEarly() throws IOException {
    Build early =
        broken(
            Survivor.LUCENE,
            (book, method, arguments) -> {
              Object result = invoke(book, method, arguments);
              if (method.getName().equals("unrefinedBodies")) {
                for (Object body : (List<?>) result) {
                  book.refined((String) body);
                }
              }
              return result;
            });
    assertThat(faultsOf(early, cut -> cut.step() == Step.REFINING && cut.hit() == FIRST))
        .anyMatch(fault -> fault.contains("differs"));
  }

  /** The index takes what the book has not committed. */
  @Test
  void noticesAnIndexThatIsAhead() throws IOException {
    OneIndex index = new OneIndex();
    Build ahead =
        broken(
            index,
            (book, method, arguments) -> {
              if (!method.getName().equals("together")) {
                return invoke(book, method, arguments);
              }
              WritableBook.Changes<?> changes = (WritableBook.Changes<?>) arguments[0];
              return book.together(
                  () -> {
                    Object result = changes.make();
                    index.follow(book);
                    return result;
                  });
            });
    assertThat(faultsOf(ahead, cut -> cut.step() == Step.CHANGE_MADE))
        .anyMatch(fault -> fault.contains("ahead"));
  }

  private List<String> faultsOf(Build build, Predicate<Cut> which) throws IOException {
    CutOffImport right = new CutOffImport(temp.resolve("right"), archive, Build.RIGHT);
    right.cuts();
    CutOffImport wrong = new CutOffImport(temp.resolve("wrong"), archive, build);
    return faults(wrong, wrong.cuts(), which, right.undisturbed().state());
  }

  private static List<String> faults(CutOffImport run, List<Cut> cuts, Predicate<Cut> which)
      throws IOException {
    Survivor undisturbed = run.undisturbed();
    assertThat(undisturbed.findings()).isEmpty();
    return faults(run, cuts, which, undisturbed.state());
  }

  private static List<String> faults(
      CutOffImport run, List<Cut> cuts, Predicate<Cut> which, Map<String, String> golden)
      throws IOException {
    List<String> faults = new ArrayList<>();
    for (Cut cut : cuts.stream().filter(which).toList()) {
      faults.addAll(run.faults(cut, golden));
    }
    return faults;
  }

  /** An importer whose book does something else than it is told. */
  private static Build broken(Indexes indexes, Fault fault) {
    return (files, folder, watch, acknowledged) -> {
      WritableBook book = Books.openOrCreate(folder, watch);
      InvocationHandler handler = (proxy, method, arguments) -> fault.call(book, method, arguments);
      WritableBook wrong =
          (WritableBook)
              Proxy.newProxyInstance(
                  WritableBook.class.getClassLoader(),
                  new Class<?>[] {WritableBook.class},
                  handler);
      new Importer(SmallArchive.engine(name -> {}), indexes, watch)
          .run(
              wrong,
              List.of(files),
              new ImportOptions(false, 1),
              CutOffImport.acknowledging(acknowledged),
              new StopSign());
    };
  }

  private static Object invoke(WritableBook book, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(book, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Lucene's, of which the one that was opened last can be told to go ahead. */
  private static final class OneIndex implements Indexes {
    private Optional<MeetingIndex> opened = Optional.empty();

    @Override
    public MeetingIndex open(Path folder) throws IOException {
      opened = Optional.of(Survivor.LUCENE.open(folder));
      return opened.get();
    }

    @Override
    public MeetingIndex openReadOnly(Path folder) throws IOException {
      return Survivor.LUCENE.openReadOnly(folder);
    }

    void follow(WritableBook book) throws BookException {
      try {
        MeetingIndex index = opened.orElseThrow();
        index.apply(
            book.changesAfter(index.appliedSequence(), 100).stream()
                .map(c -> new IndexChange(c.sequence(), c.sha256(), c.names(), c.records()))
                .toList());
      } catch (IOException e) {
        throw new BookException("the index", e);
      }
    }
  }

  private interface Fault {
    Object call(WritableBook book, Method method, Object[] arguments) throws Throwable;
  }
}
