package org.minutebook.read;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.minutebook.read.format.Budget;
import org.minutebook.read.process.NoNetwork;

/** The worker process: reads the files that its owner names, a few at the same time. */
final class Worker {
  private Worker() {}

  /** Arguments: see {@link WorkerOptions}. */
  public static void main(String[] arguments) throws IOException {
    DataOutputStream replies =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // Libraries that print must not garble the replies.
    System.setOut(System.err);
    NoNetwork.refusePages();
    WorkerOptions options = WorkerOptions.of(arguments);
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    WorkerLanes.serve(
        replies, lane -> new Reading(new FileReading(options, temp, new Spoken(replies, lane))));
  }

  private record Reading(FileReading files) implements WorkerLanes.Lane {
    @Override
    public Wire.Reply answer(Wire.Request request) {
      return files.read(request);
    }

    @Override
    public void close() throws IOException {
      files.close();
    }
  }

  /** Signs of life of a lane on the way to the owner. */
  record Spoken(DataOutputStream replies, int lane) implements Budget.Signs {
    @Override
    public void alive() throws IOException {
      Wire.say(replies, lane, new Wire.Sign.Alive());
    }

    @Override
    public void scannedPage() throws IOException {
      Wire.say(replies, lane, new Wire.Sign.ScannedPage());
    }
  }
}
