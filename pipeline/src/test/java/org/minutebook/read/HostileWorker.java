package org.minutebook.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minutebook.read.format.Budget;
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
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    NoNetwork.refusePages();
    Wire.write(out, new Wire.Sign.Alive());
    FileReading reading =
        new FileReading(
            WorkerOptions.of(arguments),
            Path.of(System.getProperty("java.io.tmpdir")),
            new Spoken(out));
    ScriptedWorker script = new ScriptedWorker();
    // The owner ends a test's workers by closing their input: the next read then fails.
    DataInputStream in = new DataInputStream(System.in);
    while (true) {
      Wire.Request request = Wire.Request.read(in);
      String behaviour = behaviour(request.file());
      if (!behaviour.isEmpty()) {
        script.misbehave(behaviour, request);
      }
      Wire.write(out, reading.read(request));
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

  private record Spoken(DataOutputStream replies) implements Budget.Signs {
    @Override
    public void alive() throws IOException {
      Wire.write(replies, new Wire.Sign.Alive());
    }

    @Override
    public void scannedPage() throws IOException {
      Wire.write(replies, new Wire.Sign.ScannedPage());
    }
  }
}
