package org.minutebook.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.minutebook.read.Wire.Reply;
import org.minutebook.read.Wire.Sign;

/** Who waits for which lane of a worker. Thread-safe. */
final class Conversations {
  private final BitSet taken = new BitSet();
  private final Map<Integer, Conversation> open = new HashMap<>();
  private Optional<IOException> end = Optional.empty();

  /** A request under way. */
  record Conversation(Patience patience, CompletableFuture<Reply> answer) {
    /**
     * Waits for the reply.
     *
     * @throws IOException where none will come
     */
    Reply reply() throws IOException {
      try {
        return answer.join();
      } catch (CompletionException e) {
        throw new IOException(e.getCause());
      }
    }

    /** Waits no more; nothing is done where the reply is there. */
    void giveUp() {
      answer.completeExceptionally(new IOException("given up"));
    }
  }

  /** Takes the first lane that is free. */
  synchronized int reserve() {
    int lane = taken.nextClearBit(0);
    taken.set(lane);
    return lane;
  }

  /** Lets a lane go; true where it was the last that was taken. */
  synchronized boolean free(int lane) {
    taken.clear(lane);
    return taken.isEmpty();
  }

  synchronized Conversation begin(int lane, Patience patience) {
    Conversation conversation = new Conversation(patience, new CompletableFuture<>());
    open.put(lane, conversation);
    end.ifPresent(conversation.answer()::completeExceptionally);
    return conversation;
  }

  synchronized void end(int lane) {
    open.remove(lane);
  }

  /**
   * Hands on what was said.
   *
   * @throws IOException where nobody asked
   */
  void hear(Wire.Said said) throws IOException {
    Optional<Conversation> listener = listener(said.lane());
    switch (said.message()) {
      case Sign.Alive alive -> listener.ifPresent(one -> one.patience().signOfLife());
      case Sign.ScannedPage page -> listener.ifPresent(one -> one.patience().scannedPage());
      case Sign.Memory held -> {}
      case Reply reply ->
          listener
              .orElseThrow(() -> new IOException("a reply that nobody waits for"))
              .answer()
              .complete(reply);
    }
  }

  private synchronized Optional<Conversation> listener(int lane) {
    return Optional.ofNullable(open.get(lane));
  }

  /** The worker is up: from now on time is counted. */
  synchronized void allAreHeard() {
    open.values().forEach(one -> one.patience().signOfLife());
  }

  /** Ends all conversations, and those that begin from now on. */
  synchronized void breakOff(IOException why) {
    end = Optional.of(why);
    open.values().forEach(one -> one.answer().completeExceptionally(why));
  }
}
