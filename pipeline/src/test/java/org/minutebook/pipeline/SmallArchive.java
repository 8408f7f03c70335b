package org.minutebook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.Reason;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;

/**
 * A few files with everything in it that an import has to cope with, and an engine that reads them.
 *
 * <p>Its records are made by the real extractors: they tell owners and items of one another, a
 * container and a copy are among them, a scan that is put off, files that fail and one that is read
 * in part.
 */
final class SmallArchive {
  private static final String KNOWN = "Present: Ann Ash (AA), Bea Birch (BB), Cy Cedar (CC)\n";
  private static final String OTHERS = "Present: Cy Cedar (CC), Dee Dogwood (DD)\n";
  private static final String ROADS = "1. Roads\nBB to write to the county.\n";

  private SmallArchive() {}

  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "a.txt", minutes("Ashby", "2 October 2018") + OTHERS + ROADS);
    write(folder, "b.txt", agenda("Ashby", "2 October 2018") + ROADS);
    write(folder, "c.txt", minutes("Ashby", "4 September 2018") + KNOWN + ROADS);
    write(folder, "d.txt", minutes("Ashby", "4 September 2018") + KNOWN + ROADS);
    write(
        folder,
        "e.zip",
        "ZIP\n"
            + (minutes("Elmley", "6 May 2017") + OTHERS + ROADS).replace('\n', '|')
            + "\nFAILED ENCRYPTED locked\n");
    write(folder, "f.txt", "FAILED CORRUPT cut off");
    write(folder, "g.txt", "SCAN " + minutes("Ashby", "6 November 2018") + OTHERS + ROADS);
    write(folder, "h.txt", "PARTIAL " + minutes("Elmley", "3 June 2017") + KNOWN + ROADS);
    write(folder, "i.csv.bak", "SKIPPED NOT_A_RECORD data");
    write(folder, "j.txt", minutes("Elmley", "1 July 2017") + OTHERS + ROADS);
    return folder;
  }

  private static void write(Path folder, String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static String minutes(String place, String day) {
    return "Minutes of the " + place + " Parish Council meeting held on " + day + "\n";
  }

  private static String agenda(String place, String day) {
    return "Agenda for the " + place + " Parish Council meeting on " + day + "\n";
  }

  /**
   * An engine.
   *
   * @param beforeRead hears the name of each file that is about to be read
   */
  static Engine engine(Consumer<String> beforeRead) {
    return new Engine(
        new Simple(beforeRead), SmallArchive::structured, Extractors.records(), "1", () -> "same");
  }

  private static MeetingText structured(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n")) {
      Span span = new Span(start, start + line.length());
      blocks.add(blocks.isEmpty() ? new Block.Heading(span, 1, new Span(0, 0)) : paragraph(span));
      start += line.length() + 1;
    }
    return new MeetingText(text.strip(), blocks, 1);
  }

  private static Block paragraph(Span span) {
    return new Block.Paragraph(span, new Span(0, 0));
  }

  private record Simple(Consumer<String> beforeRead) implements Reader {
    @Override
    public ReadResult read(Path file, String name) {
      beforeRead.accept(name);
      return result(content(file).replaceFirst("^SCAN ", ""));
    }

    @Override
    public ReadResult readUnlessScan(Path file, String name) {
      beforeRead.accept(name);
      String content = content(file);
      return content.startsWith("SCAN ") ? new ReadResult.Scan() : result(content);
    }

    private static String content(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static ReadResult result(String content) {
      String[] words = content.split(" ", 3);
      return switch (words[0]) {
        case "FAILED" -> new ReadResult.Unread(Reason.valueOf(words[1]), words[2], false);
        case "SKIPPED" -> new ReadResult.Unread(Reason.valueOf(words[1]), words[2], true);
        case "PARTIAL" -> document(content.substring(8), Optional.of(Reason.TRUNCATED));
        default ->
            content.startsWith("ZIP\n") ? container(content) : document(content, Optional.empty());
      };
    }

    private static ReadResult container(String content) {
      List<ReadResult.Entry> entries = new ArrayList<>();
      String[] lines = content.split("\n");
      for (int i = 1; i < lines.length; i++) {
        String inner = lines[i].replace('|', '\n');
        entries.add(
            new ReadResult.Entry(
                "entry" + i + ".txt", Scripted.hash(inner), inner.length(), result(inner)));
      }
      return new ReadResult.Container("application/zip", entries);
    }

    private static ReadResult document(String text, Optional<Reason> loss) {
      return new ReadResult.Document(
          text, "text/plain", false, loss.map(reason -> new ReadResult.Loss(reason, "cut")));
    }

    @Override
    public void close() {}
  }
}
