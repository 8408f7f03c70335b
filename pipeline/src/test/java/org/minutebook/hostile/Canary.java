package org.minutebook.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that nobody is to call, and that counts who does. */
final class Canary implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicInteger calls = new AtomicInteger();

  private Canary(ServerSocket server) {
    this.server = server;
  }

  static Canary open() throws IOException {
    Canary canary = new Canary(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(canary::answer);
    return canary;
  }

  private void answer() {
    while (!server.isClosed()) {
      try {
        Socket call = server.accept();
        calls.incrementAndGet();
        call.close();
      } catch (IOException closed) {
        return;
      }
    }
  }

  String page() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** How many have called, its own test call included. */
  int calls() {
    // What came in before this call has then been counted.
    int before = calls.get();
    try (Socket own = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      while (own.getInputStream().read() >= 0) {
        before = calls.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Math.max(before, calls.get());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
