package org.minutebook.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;

/**
 * A worker's lanes: hears requests on standard input, and has each answered in its lane.
 *
 * <p>The process ends when its standard input does, in the middle of files if need be, and when a
 * lane breaks down.
 */
final class WorkerLanes {
  private final DataOutputStream replies;
  private final IntFunction<? extends Lane> lanes;
  private final Map<Integer, Running> running = new HashMap<>();

  private WorkerLanes(DataOutputStream replies, IntFunction<? extends Lane> lanes) {
    this.replies = replies;
    this.lanes = lanes;
  }

  /** What reads in one lane. Used by one thread, but for closing. */
  interface Lane extends AutoCloseable {
    Wire.Reply answer(Wire.Request request) throws IOException, InterruptedException;

    /** The memory that the process holds, in bytes. */
    default long memory() throws IOException {
      return ResidentMemory.bytes();
    }

    /** Ends what stands by. */
    @Override
    default void close() throws IOException {}
  }

  /**
   * Says that it is there, then serves as long as there are requests; never returns.
   *
   * @param lanes makes the lane of a number, when it is first asked
   */
  static void serve(DataOutputStream replies, IntFunction<? extends Lane> lanes)
      throws IOException {
    Wire.say(replies, 0, new Wire.Sign.Alive());
    new WorkerLanes(replies, lanes).listen();
  }

  private void listen() {
    DataInputStream in = new DataInputStream(System.in);
    int status = 1;
    try {
      while (true) {
        Wire.Asked asked = Wire.asked(in);
        running
            .computeIfAbsent(asked.lane(), lane -> new Running(lane, lanes.apply(lane)).started())
            .requests
            .add(asked.request());
      }
    } catch (EOFException ownerIsDone) {
      status = closed();
    } catch (IOException e) {
      // What came was no request.
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }

  /** What stands by is ended, so that nothing is left to the system's tie. */
  private int closed() {
    int status = 0;
    for (Running lane : running.values()) {
      try {
        lane.lane.close();
      } catch (IOException e) {
        status = 1;
      }
    }
    return status;
  }

  private final class Running {
    private final BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
    private final int number;
    private final Lane lane;

    Running(int number, Lane lane) {
      this.number = number;
      this.lane = lane;
    }

    Running started() {
      Thread thread = new Thread(this::run, "lane-" + number);
      thread.setDaemon(true);
      // As it would end if it had this lane only.
      thread.setUncaughtExceptionHandler((broken, e) -> Runtime.getRuntime().halt(1));
      thread.start();
      return this;
    }

    private void run() {
      try {
        while (true) {
          Wire.Reply reply = lane.answer(requests.take());
          Wire.say(replies, number, new Wire.Sign.Memory(lane.memory()));
          Wire.say(replies, number, reply);
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
