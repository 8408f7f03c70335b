package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minutebook.read.format.Budget;
import org.minutebook.read.format.Limits;
import org.minutebook.read.format.Recognition;

/** Reads with all format readers, without a worker process. */
final class InProcess implements AutoCloseable {
  private final Path folder;
  private final Recognition recognition;
  private final FileReading reading;

  InProcess(Path folder, Recognition recognition, Limits limits) {
    this.folder = folder;
    this.recognition = recognition;
    this.reading =
        new FileReading(
            new WorkerOptions(ReaderSettings.USUAL_LANGUAGES, limits), folder, new Unheard());
  }

  InProcess(Path folder, boolean ocr, int characters) {
    this(
        folder, ocr ? Recognition.NOW : Recognition.NEVER, Limits.USUAL.withCharacters(characters));
  }

  InProcess(Path folder) {
    this(folder, false, 1_000_000);
  }

  @Override
  public void close() throws IOException {
    reading.close();
  }

  Wire.Reply reply(Path file, String name) {
    return reading.read(
        new Wire.Request(
            file,
            name,
            folder.resolve("unpacked-" + System.nanoTime()),
            100,
            50_000_000,
            recognition));
  }

  ReadResult result(Path file) {
    Wire.Reply reply = reply(file, file.getFileName().toString());
    assertThat(reply).isInstanceOf(Wire.Reply.Done.class);
    return ((Wire.Reply.Done) reply).result();
  }

  /** The XHTML between the body tags. */
  String body(Path file) {
    ReadResult result = result(file);
    assertThat(result).as("%s", result).isInstanceOf(ReadResult.Document.class);
    String xhtml = ((ReadResult.Document) result).xhtml();
    int start = xhtml.indexOf(">\n", xhtml.indexOf("<body")) + 2;
    return xhtml.substring(start, xhtml.indexOf("</body>"));
  }

  String body(String name, String text) throws IOException {
    return body(write(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  ReadResult.Unread unread(Path file) {
    ReadResult result = result(file);
    assertThat(result).as("%s", result).isInstanceOf(ReadResult.Unread.class);
    return (ReadResult.Unread) result;
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private record Unheard() implements Budget.Signs {
    @Override
    public void alive() {}

    @Override
    public void scannedPage() {}
  }
}
