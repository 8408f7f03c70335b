package org.minutebook.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minutebook.digest.ActionFilter;
import org.minutebook.model.record.Action;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which actions a command is about. */
final class ActionOptions {
  @Option(
      names = "--owner",
      paramLabel = "O",
      description = "Name, initials or label of an owner, as written or as resolved.")
  private @Nullable String owner;

  @Option(names = "--body", paramLabel = "B", description = "A body's name, or part of it.")
  private @Nullable String body;

  @Option(
      names = "--status",
      paramLabel = "S",
      defaultValue = "outstanding",
      converter = Statuses.class,
      description =
          "open, done, carried-forward, ongoing, superseded, all; unless given, outstanding:"
              + " all that somebody still has to act on.")
  private Statuses.@Nullable Chosen statuses;

  @Option(
      names = "--due-before",
      paramLabel = "DATE",
      converter = Dates.class,
      description = "Due before this day.")
  private @Nullable LocalDate dueBefore;

  @Option(names = "--overdue", description = "Only what should have been done.")
  private boolean overdue;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Dates.class,
      description = "The day that counts as today.")
  private @Nullable LocalDate asOf;

  ActionFilter filter(Terminal terminal) {
    LocalDate today = asOf == null ? LocalDate.now(terminal.clock()) : asOf;
    return new ActionFilter(
        Optional.ofNullable(owner),
        Optional.ofNullable(body),
        statuses == null ? ActionFilter.outstanding(today).statuses() : statuses.any(),
        Optional.ofNullable(dueBefore),
        overdue,
        today);
  }

  /** Reads a word for statuses. */
  static final class Statuses implements ITypeConverter<Statuses.Chosen> {
    /** Wrapped, as picocli would take a bare set for an option that may be given several times. */
    record Chosen(Set<Action.Status> any) {}

    @Override
    public Chosen convert(String value) {
      try {
        return new Chosen(ActionFilter.statuses(value));
      } catch (IllegalArgumentException e) {
        TypeConversionException unknown =
            new TypeConversionException(
                "'"
                    + value
                    + "' is no status; there are open, done, carried-forward, ongoing, superseded,"
                    + " outstanding, all");
        unknown.initCause(e);
        throw unknown;
      }
    }
  }
}
