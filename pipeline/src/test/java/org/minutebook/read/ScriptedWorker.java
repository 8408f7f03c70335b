package org.minutebook.read;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.process.NoNetwork;

/** A lane of a worker that misbehaves as the name of the file tells it to. */
final class ScriptedWorker implements WorkerLanes.Lane {
  /** So long that no test waits for its end. */
  private static final long FOREVER = 600_000;

  /** Lanes of this process that are at work. */
  private static final AtomicInteger AT_WORK = new AtomicInteger();

  private final DataOutputStream out;
  private final int lane;
  private boolean fat;

  ScriptedWorker(DataOutputStream out, int lane) {
    this.out = out;
    this.lane = lane;
  }

  public static void main(String[] arguments) throws IOException {
    NoNetwork.refusePages();
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    WorkerLanes.serve(out, lane -> new ScriptedWorker(out, lane));
  }

  @Override
  public long memory() {
    return fat ? 1L << 40 : 1L << 20;
  }

  @Override
  public Wire.Reply answer(Wire.Request request) throws IOException, InterruptedException {
    AT_WORK.incrementAndGet();
    String text = misbehave(request.name(), request);
    boolean partly = request.name().equals("slow, partly") && AT_WORK.get() > 1;
    AT_WORK.decrementAndGet();
    ReadResult result =
        request.name().equals("scan") && request.recognition() == Recognition.LATER
            ? new ReadResult.Scan()
            : new ReadResult.Document(
                text,
                "text/plain",
                false,
                Optional.empty(),
                partly
                    ? Optional.of(new ReadResult.Loss(Reason.TIMEOUT, "no time"))
                    : Optional.empty());
    return new Wire.Reply.Done(result);
  }

  /** Does as it is told, and says what it has to say where it comes back. */
  String misbehave(String behaviour, Wire.Request request)
      throws IOException, InterruptedException {
    String text = "";
    switch (behaviour) {
      case "hang" -> Thread.sleep(FOREVER);
      case "deaf" -> sleepDeafly();
      case "exit" -> System.exit(7);
      case "child" -> {
        startChild(request);
        Thread.sleep(FOREVER);
      }
      case "child, then exit" -> {
        startChild(request);
        Runtime.getRuntime().halt(9);
      }
      case "memory" -> hoard();
      case "stack" -> dig(0);
      case "signal" -> {
        new ProcessBuilder("kill", "-SEGV", Long.toString(ProcessHandle.current().pid())).start();
        Thread.sleep(FOREVER);
      }
      case "slow" -> goOn(6);
      case "slow, partly" -> goOn(3);
      case "never done" -> goOn(600);
      case "garbage" -> out.write("#!?".getBytes(StandardCharsets.US_ASCII));
      case "slow end" -> {
        // The virtual machine says so on standard output, and takes its time to end.
        out.write(
            "Terminating due to java.lang.OutOfMemoryError".getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(1_000);
        Runtime.getRuntime().halt(3);
      }
      case "once" -> {
        crashTheFirstTime(request.file());
        text = AT_WORK.get() + " at work";
      }
      case "tries" -> {
        note(request.file());
        goOn(6);
        text = Files.readString(beside(request.file()));
      }
      case "slow pid" -> {
        goOn(3);
        text = Long.toString(ownPid());
      }
      case "fat" -> fat = true;
      case "pid" -> text = Long.toString(ownPid());
      case "call out" -> text = callOut(Files.readString(request.file()));
      case "litter" -> Files.writeString(Path.of("page.png"), "what a page said");
      default -> {}
    }
    return text;
  }

  /** In its own world every worker is number one: the system tells its number outside. */
  private static long ownPid() throws IOException {
    return Long.parseLong(Path.of("/proc/self").toRealPath().getFileName().toString());
  }

  private static void startChild(Wire.Request request) throws IOException {
    new ProcessBuilder("sleep", Files.readString(request.file())).start();
  }

  /** Tries all doors, given a host's name and a port; says which are open. */
  private static String callOut(String hostAndPort) {
    String[] words = hostAndPort.split(" ", 2);
    List<String> open = new ArrayList<>();
    try {
      open.add("name " + InetAddress.getByName(words[0]));
    } catch (UnknownHostException shut) {
      open.remove("name");
    }
    try (InputStream page = URI.create("http://127.0.0.1:" + words[1] + "/").toURL().openStream()) {
      open.add("page " + page.read());
    } catch (IOException shut) {
      open.remove("page");
    }
    return String.join(" ", open);
  }

  private void goOn(int signs) throws IOException, InterruptedException {
    for (int i = 0; i < signs; i++) {
      Thread.sleep(300);
      Wire.say(out, lane, new Wire.Sign.Alive());
    }
  }

  /** As {@code sleep} in C: no interruption ends it. */
  private static void sleepDeafly() {
    long end = System.nanoTime() + FOREVER * 1_000_000;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static void hoard() {
    Object hoard = "nothing yet";
    while (true) {
      hoard = new Object[] {hoard, new byte[10_000_000]};
    }
  }

  private static int dig(int depth) {
    return depth < 0 ? 0 : dig(depth + 1) + 1;
  }

  private static void crashTheFirstTime(Path file) throws IOException {
    boolean first = Files.notExists(beside(file));
    note(file);
    if (first) {
      Runtime.getRuntime().halt(5);
    }
  }

  private static void note(Path file) throws IOException {
    Files.writeString(beside(file), "tried ", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Where a try leaves its mark. */
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".tried");
  }
}
