package org.minutebook.structure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.Readers;

/** Prints the blocks of files, for people who look. */
final class TextDump {
  private TextDump() {}

  public static void main(String[] paths) throws Exception {
    long start = System.nanoTime();
    int files = 0;
    try (Reader reader = Readers.open(ReaderSettings.defaults())) {
      for (String path : paths) {
        try (Stream<Path> walk = Files.walk(Path.of(path))) {
          List<Path> found =
              walk.filter(Files::isRegularFile)
                  .filter(p -> !p.endsWith("gold.json"))
                  .sorted()
                  .toList();
          for (Path file : found) {
            files++;
            long began = System.nanoTime();
            ReadResult result = reader.read(file, file.getFileName().toString());
            System.out.printf("=== %s (%d ms)%n", file, (System.nanoTime() - began) / 1_000_000);
            print(result, "");
          }
        }
      }
    }
    System.err.printf("%d files in %d ms%n", files, (System.nanoTime() - start) / 1_000_000);
  }

  private static void print(ReadResult result, String indent) {
    switch (result) {
      case ReadResult.Scan scan -> System.out.println(indent + scan);
      case ReadResult.Unread u -> System.out.println(indent + u);
      case ReadResult.Container c -> {
        for (ReadResult.Entry entry : c.entries()) {
          System.out.println(indent + "--- " + entry.name() + " " + entry.bytes());
          print(entry.result(), indent + "  ");
        }
      }
      case ReadResult.Document d -> {
        System.out.println(
            indent
                + d.mediaType()
                + (d.ocr() ? " ocr" : "")
                + d.loss().map(l -> " " + l).orElse(""));
        if (Boolean.getBoolean("xhtml")) {
          System.out.println(d.xhtml());
        }
        MeetingText text = new Structurer().structure(d.xhtml());
        print(text, text.blocks(), indent);
      }
    }
  }

  private static void print(MeetingText text, List<Block> blocks, String indent) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading h ->
            line(indent + "H" + h.level() + mark(text, h.label()), text, h.span());
        case Block.Paragraph p -> {
          String look = p.isEmphasised() ? "*" : mark(text, p.emphasis());
          line(indent + "P" + look, text, p.span());
        }
        case Block.ListItem i -> {
          String look = mark(text, i.label()) + mark(text, i.emphasis());
          line(indent + "L" + i.depth() + look, text, i.span());
        }
        case Block.PageBreak b -> System.out.println(indent + "-- page " + b.nextPage());
        case Block.Table t -> {
          System.out.println(indent + "TABLE");
          t.rows().forEach(row -> print(text, row, indent));
        }
      }
    }
  }

  private static void print(MeetingText text, Block.Row row, String indent) {
    System.out.println(indent + (row.header() ? " HEADER" : " ROW"));
    for (Block.Cell cell : row.cells()) {
      if (cell.blocks().size() == 1 && cell.blocks().getFirst() instanceof Block.Paragraph p) {
        String look = p.isEmphasised() ? "*" : mark(text, p.emphasis());
        line(indent + "  [" + cell.column() + "] " + look, text, p.span());
      } else {
        System.out.println(indent + "  [" + cell.column() + "]");
        print(text, cell.blocks(), indent + "     ");
      }
    }
  }

  private static void line(String before, MeetingText text, Span span) {
    System.out.println(before + ": " + shown(text.of(span)));
  }

  private static String mark(MeetingText text, Span span) {
    return span.isEmpty() ? "" : "<" + shown(text.of(span)) + ">";
  }

  private static String shown(String text) {
    return text.replace("\t", "→");
  }
}
