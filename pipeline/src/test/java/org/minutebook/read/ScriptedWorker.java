package org.minutebook.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A worker that misbehaves as the name of the file tells it to. */
final class ScriptedWorker {
  private ScriptedWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    while (true) {
      Wire.Request request = Wire.Request.read(in);
      switch (request.name()) {
        case "hang" -> Thread.sleep(600_000);
        case "exit" -> Runtime.getRuntime().halt(7);
        case "child" -> {
          new ProcessBuilder("sleep", "600").start();
          Thread.sleep(600_000);
        }
        case "memory" -> {
          Object hoard = "nothing yet";
          while (true) {
            hoard = new Object[] {hoard, new byte[10_000_000]};
          }
        }
        case "slow" -> {
          for (int i = 0; i < 6; i++) {
            Thread.sleep(700);
            Wire.write(out, new Wire.Reply.Progress());
          }
        }
        case "garbage" -> out.write("#!?".getBytes(StandardCharsets.US_ASCII));
        default -> {}
      }
      Wire.write(
          out,
          new Wire.Reply.Done(
              new ReadResult.Document("<html/>", "text/plain", false, Optional.empty())));
    }
  }
}
