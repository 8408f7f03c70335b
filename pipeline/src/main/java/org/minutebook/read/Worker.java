package org.minutebook.read;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.minutebook.read.format.Budget;
import org.minutebook.read.process.NoNetwork;

/**
 * The worker process: reads the files that its owner names, one after the other.
 *
 * <p>It ends when its standard input does, in the middle of a file if need be.
 */
final class Worker {
  private Worker() {}

  /** Arguments: see {@link WorkerOptions}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream replies =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // Libraries that print must not garble the replies.
    System.setOut(System.err);
    NoNetwork.refusePages();
    Wire.write(replies, new Wire.Sign.Alive());
    FileReading reading =
        new FileReading(
            WorkerOptions.of(arguments),
            Path.of(System.getProperty("java.io.tmpdir")),
            new Spoken(replies));
    BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().start(() -> listen(requests, reading));
    while (true) {
      Wire.Reply reply = reading.read(requests.take());
      Wire.write(replies, new Wire.Sign.Memory(ResidentMemory.bytes()));
      Wire.write(replies, reply);
    }
  }

  /** Signs of life on the way to the owner. */
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

  /** What stands by is ended first, so that nothing is left to the system's tie. */
  private static void listen(BlockingQueue<Wire.Request> requests, FileReading reading) {
    DataInputStream in = new DataInputStream(System.in);
    int status = 0;
    try (reading) {
      while (true) {
        requests.add(Wire.Request.read(in));
      }
    } catch (EOFException ownerIsDone) {
      // Nothing more will come.
    } catch (IOException e) {
      status = 1;
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }
}
