package org.minutebook.evaluation.race;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Tika's plain text of every file in a folder, in one JVM, all processors, no OCR. */
final class PlainTika {
  private final AutoDetectParser parser = new AutoDetectParser();
  private final LongAdder characters = new LongAdder();
  private final LongAdder failures = new LongAdder();

  private PlainTika() {}

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    PlainTika tika = new PlainTika();
    try (ExecutorService lanes =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      files.forEach(file -> lanes.execute(() -> tika.read(file)));
    }
    System.out.printf(
        "%d files, %d characters, %d failures%n",
        files.size(), tika.characters.sum(), tika.failures.sum());
  }

  private void read(Path file) {
    ParseContext context = new ParseContext();
    TesseractOCRConfig noScans = new TesseractOCRConfig();
    noScans.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, noScans);
    PDFParserConfig textOnly = new PDFParserConfig();
    textOnly.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    context.set(PDFParserConfig.class, textOnly);
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = Files.newInputStream(file)) {
      parser.parse(in, text, new Metadata(), context);
      characters.add(text.toString().length());
    } catch (IOException | SAXException | TikaException e) {
      failures.increment();
    }
  }
}
