package org.minutebook.pipeline;

/** How an operator ends a run before it is done. Thread-safe. */
public final class StopSign {
  private volatile boolean raised;

  /** Asks for the end: what is committed stays, and what is being read is left for the next run. */
  public void raise() {
    raised = true;
  }

  public boolean isRaised() {
    return raised;
  }
}
