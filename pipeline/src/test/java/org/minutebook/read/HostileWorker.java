package org.minutebook.read;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minutebook.read.process.NoNetwork;

/** The real worker, but that a file may say how it is to misbehave: {@code #!worker hang}. */
public final class HostileWorker {
  /** What a file that misbehaves begins with. */
  public static final String MARK = "#!worker ";

  private static final int LONGEST = 60;

  private HostileWorker() {}

  /** A reader whose workers are such. */
  public static Reader reader(ReaderSettings settings) throws IOException {
    return ForkedReader.open(settings, HostileWorker.class);
  }

  /** Arguments: see {@link WorkerOptions}. */
  public static void main(String[] arguments) throws IOException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    NoNetwork.refusePages();
    WorkerOptions options = WorkerOptions.of(arguments);
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    WorkerLanes.serve(
        out,
        lane ->
            new Hostile(
                new FileReading(options, temp, new Worker.Spoken(out, lane)),
                new ScriptedWorker(out, lane)));
  }

  private record Hostile(FileReading reading, ScriptedWorker script) implements WorkerLanes.Lane {
    @Override
    public Wire.Reply answer(Wire.Request request) throws IOException, InterruptedException {
      String behaviour = behaviour(request.file());
      if (!behaviour.isEmpty()) {
        script.misbehave(behaviour, request);
      }
      return reading.read(request);
    }

    @Override
    public void close() throws IOException {
      reading.close();
    }
  }

  private static String behaviour(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
      int end = head.indexOf('\n');
      return head.startsWith(MARK) && end > 0 ? head.substring(MARK.length(), end) : "";
    }
  }
}
