package org.minutebook.read.ocr;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.minutebook.read.process.Tether;

/**
 * A running tesseract that is handed one picture after the other.
 *
 * <p>Its start costs a tenth of what a page costs. It reads the names of pictures from its standard
 * input as they come, and nothing in what it writes says that a page is over; therefore a small
 * empty picture follows each page, and what it says of that ends the page. It has to write line by
 * line for this, which {@code stdbuf} sees to. Where that is not to be had, each page has a process
 * of its own. One thread at a time.
 */
final class PageByPage implements AutoCloseable {
  private static final String PROGRAM = "tesseract";
  private static final int MARK_PIXELS = 64;
  private static final long DEATH_MILLIS = 500;

  /** Then another one takes its place: whatever it has gathered by then costs nobody memory. */
  private static final int MOST_PAGES = 500;

  private final Kind kind;
  private final Process process;
  private final boolean lasting;
  private final Path mark;
  private final BlockingQueue<Optional<String>> output = new LinkedBlockingQueue<>();

  private int pages;

  /**
   * What one is started for.
   *
   * @param temp a folder for temporary files
   * @param languages as tesseract takes them
   * @param dpi of all pictures that it will see
   */
  record Kind(Path temp, String languages, int dpi) {}

  private PageByPage(Kind kind, Process process, boolean lasting, Path mark) {
    this.kind = kind;
    this.process = process;
    this.lasting = lasting;
    this.mark = mark;
    Thread.ofPlatform().daemon().name("tesseract").start(this::listen);
  }

  static PageByPage start(Kind kind) throws IOException {
    List<String> command = new ArrayList<>();
    if (Once.CAN_LAST) {
      command.addAll(Once.LINE_BY_LINE);
    }
    command.addAll(
        List.of(
            PROGRAM,
            "-",
            "stdout",
            "-l",
            kind.languages,
            "--dpi",
            Integer.toString(kind.dpi),
            "--psm",
            "3",
            "-c",
            "stream_filelist=1",
            "tsv"));
    Path mark = Files.createTempFile(kind.temp, "mark", ".pnm");
    Netpbm.write(new BufferedImage(MARK_PIXELS, MARK_PIXELS, BufferedImage.TYPE_BYTE_GRAY), mark);
    ProcessBuilder builder = new ProcessBuilder(Tether.tied(command));
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new PageByPage(kind, builder.start(), Once.CAN_LAST, mark);
  }

  Kind kind() {
    return kind;
  }

  /** Whether it can be handed another picture after the first. */
  boolean lasts() {
    return lasting && pages < MOST_PAGES && process.isAlive();
  }

  /** Hands it a picture; its lines are to be taken until there are none. */
  void hand(Path picture) throws IOException {
    pages++;
    String names = picture + "\n" + (lasting ? mark + "\n" : "");
    process.getOutputStream().write(names.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    if (!lasting) {
      process.getOutputStream().close();
    }
  }

  /**
   * All rows of the page, once they are complete.
   *
   * @param impatience asked every so many milliseconds; throws where it has waited enough
   * @throws IOException where tesseract ends before the page does, or fails
   */
  List<String> rows(long millis, Impatience impatience) throws IOException, InterruptedException {
    List<String> rows = new ArrayList<>();
    while (true) {
      Optional<String> row = output.poll(millis, TimeUnit.MILLISECONDS);
      if (row == null) {
        impatience.ask();
      } else if (row.isEmpty()) {
        int status = process.waitFor();
        if (lasting || status != 0) {
          throw new IOException("tesseract ended with status " + status);
        }
        return rows;
      } else if (isMark(row.get())) {
        return rows;
      } else {
        rows.add(row.get());
      }
    }
  }

  /** Throws where a page has taken long enough. */
  interface Impatience {
    void ask() throws IOException;
  }

  /** Pictures are counted from 1, and every second is a mark. */
  private boolean isMark(String row) {
    String[] cells = row.split("\t", 3);
    return lasting
        && cells[0].equals("1")
        && cells.length == 3
        && Integer.parseInt(cells[1]) % 2 == 0;
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(line -> output.add(Optional.of(line)));
    } catch (IOException | UncheckedIOException killed) {
      // As at its end: nothing more will come.
    }
    output.add(Optional.empty());
  }

  /** Kills it, and waits a moment for its end: it then counts as this process's child. */
  @Override
  public void close() throws IOException {
    kill(process);
    Files.deleteIfExists(mark);
  }

  private static void kill(Process process) {
    try {
      process.destroyForcibly().waitFor(DEATH_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What this machine can do; asked when the first scan comes. */
  private static final class Once {
    static final List<String> LINE_BY_LINE = List.of("stdbuf", "-oL");
    static final boolean CAN_LAST = canLast();

    private static boolean canLast() {
      List<String> command = new ArrayList<>(LINE_BY_LINE);
      command.addAll(List.of(PROGRAM, "--print-parameters"));
      try {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
          process.getOutputStream().close();
          return lines.lines().anyMatch(line -> line.startsWith("stream_filelist"));
        } finally {
          kill(process);
        }
      } catch (IOException noStdbuf) {
        return false;
      }
    }
  }
}
