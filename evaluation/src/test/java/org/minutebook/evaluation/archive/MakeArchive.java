package org.minutebook.evaluation.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.minutebook.evaluation.ScriptOptions;

/**
 * Writes an archive: {@code MakeArchive FOLDER [documents=1000] [scans=0] [seed=1] [gold=list]}.
 *
 * <p>The files stand below {@code FOLDER/archive}. {@code FOLDER/archive.jsonl} has a line for
 * each: {@code path}, {@code kind}, and {@code gold} as a careful clerk would read it. With {@code
 * gold=beside} every document has a folder to itself with its {@code gold.json}, as {@code
 * minutebook evaluate} wants it, and what is a copy or broken is left out.
 */
public final class MakeArchive {
  /** How many files are in the making at a time: bounds the memory that they take. */
  private static final int AT_ONCE = 64;

  private final Path files;
  private final boolean goldBeside;
  private final BufferedWriter list;

  private MakeArchive(Path files, boolean goldBeside, BufferedWriter list) {
    this.files = files;
    this.goldBeside = goldBeside;
    this.list = list;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options =
        ScriptOptions.of(args, List.of("documents", "scans", "seed", "gold"));
    write(
        Path.of(args[0]),
        Long.parseLong(options.getOrDefault("seed", "1")),
        Integer.parseInt(options.getOrDefault("documents", "1000")),
        Integer.parseInt(options.getOrDefault("scans", "0")),
        options.getOrDefault("gold", "list").equals("beside"));
  }

  /** Writes an archive into a folder. */
  static void write(Path folder, long seed, int documents, int scans, boolean goldBeside)
      throws IOException, InterruptedException {
    Plan plan = new Plan(seed);
    Path files = Files.createDirectories(folder.resolve("archive"));
    try (BufferedWriter list = Files.newBufferedWriter(folder.resolve("archive.jsonl"));
        ExecutorService makers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      MakeArchive archive = new MakeArchive(files, goldBeside, list);
      archive.addAll(makers, documents, plan::entry);
      archive.addAll(makers, scans, plan::scan);
    }
  }

  /** Makes the entry of a place. */
  private interface Making {
    Entry make(int place) throws IOException;
  }

  private void addAll(ExecutorService makers, int count, Making making)
      throws IOException, InterruptedException {
    for (int start = 0; start < count; start += AT_ONCE) {
      List<Callable<Entry>> batch = new ArrayList<>();
      for (int place = start; place < Math.min(count, start + AT_ONCE); place++) {
        int here = place;
        batch.add(() -> making.make(here));
      }
      for (Future<Entry> made : makers.invokeAll(batch)) {
        add(entry(made));
      }
    }
  }

  private static Entry entry(Future<Entry> made) throws IOException, InterruptedException {
    try {
      return made.get();
    } catch (ExecutionException e) {
      throw new IOException("a document could not be made", e.getCause());
    }
  }

  private void add(Entry entry) throws IOException {
    if (goldBeside && entry.gold().isEmpty()) {
      return;
    }
    String path = goldBeside ? alone(entry.path()) : entry.path();
    Path file = files.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, entry.bytes());
    if (goldBeside) {
      Files.writeString(
          file.resolveSibling("gold.json"), entry.gold().orElseThrow().toPrettyString());
    }
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("path", path).put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
    entry.gold().ifPresent(gold -> line.set("gold", gold));
    list.append(line.toString()).append('\n');
  }

  /** In a folder that is named after the whole path. */
  private static String alone(String path) {
    return path.replace('/', '_') + path.substring(path.lastIndexOf('/'));
  }
}
