package org.minutebook.read;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.read.format.Budget;
import org.minutebook.read.format.Limits;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.process.NoNetwork;

/**
 * Reads files as a worker does, and forgets them.
 *
 * <p>Run once after a build, so that the virtual machine can note which classes a worker needs and
 * how they are used; see the launcher.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Arguments: a folder for temporary files, then the folders to read. */
  public static void main(String[] arguments) throws IOException {
    NoNetwork.refusePages();
    Path temp = Path.of(arguments[0]);
    DataOutputStream replies = new DataOutputStream(OutputStream.nullOutputStream());
    FileReading reading =
        new FileReading(
            new WorkerOptions(ReaderSettings.USUAL_LANGUAGES, Limits.USUAL), temp, new Unheard());
    int number = 0;
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      for (Path file : files(Path.of(folder))) {
        number++;
        Wire.Request request =
            new Wire.Request(
                file,
                file.getFileName().toString(),
                temp.resolve("unpacked-" + number),
                10_000,
                1L << 30,
                Recognition.NEVER);
        Wire.say(replies, 0, reading.read(request));
        Wire.say(replies, 0, new Wire.Sign.Memory(ResidentMemory.bytes()));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private record Unheard() implements Budget.Signs {
    @Override
    public void alive() {}

    @Override
    public void scannedPage() {}
  }
}
