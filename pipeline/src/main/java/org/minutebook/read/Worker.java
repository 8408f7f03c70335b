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

/**
 * The worker process: reads the files that its owner names, one after the other.
 *
 * <p>It ends when its standard input does, in the middle of a file if need be.
 */
final class Worker {
  private Worker() {}

  /** Arguments: whether to recognise characters, and how many characters to read at most. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataOutputStream replies =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // Libraries that print must not garble the replies.
    System.setOut(System.err);
    FileReading reading =
        new FileReading(
            Readers.all(),
            Boolean.parseBoolean(arguments[0]),
            Integer.parseInt(arguments[1]),
            Path.of(System.getProperty("java.io.tmpdir")),
            () -> Wire.write(replies, new Wire.Reply.Progress()));
    BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().start(() -> listen(requests));
    while (true) {
      Wire.write(replies, reading.read(requests.take()));
    }
  }

  private static void listen(BlockingQueue<Wire.Request> requests) {
    DataInputStream in = new DataInputStream(System.in);
    try {
      while (true) {
        requests.add(Wire.Request.read(in));
      }
    } catch (EOFException ownerIsDone) {
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }
}
