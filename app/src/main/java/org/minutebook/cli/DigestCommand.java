package org.minutebook.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minutebook.digest.ActionFilter;
import org.minutebook.digest.Digest;
import org.minutebook.digest.DigestFormat;
import org.minutebook.digest.DigestFormats;
import org.minutebook.digest.Grouping;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Writes the action digest. */
@Command(
    name = "digest",
    header = "Write the action digest, to send or to print.",
    description = {
      "%nWho owes what: overdue, due soon (within 14 days), later, undated; each action with its",
      "owner and deadline as written and as understood, and where it stands.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook digest --format html -o actions.html",
      "  minutebook digest --by body --as-of 2008-09-20",
      "  minutebook digest --owner 'Kate Miller' --format ics -o kate.ics"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.USAGE_LINE})
final class DigestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();
  @Mixin private final ActionOptions options = new ActionOptions();

  @Option(
      names = "--format",
      paramLabel = "F",
      converter = Formats.class,
      description =
          "text, md, html, csv, xlsx, ics, json. Unless given, what the name behind -o ends in,"
              + " or text.")
  private @Nullable DigestFormat format;

  @Option(
      names = "--by",
      paramLabel = "G",
      defaultValue = "owner",
      description = "Group by owner (unless given), body, or due date: owner, body, due.")
  private Grouping by = Grouping.OWNER;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file; one that is there is replaced.")
  private @Nullable Path output;

  DigestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    DigestFormat chosen = chosenFormat();
    if (output == null && !chosen.isText() && terminal.style() == Style.COLOURED) {
      terminal.note(
          chosen.key() + " is not for a terminal; give it a file: -o actions." + chosen.key());
      return ExitStatus.USAGE;
    }
    Digest digest;
    try (Library library = Minutebooks.library(book.in(terminal))) {
      ActionFilter filter = options.filter(terminal);
      digest = Digest.of(BookActions.chosen(library, filter), filter, by);
    }
    if (output == null) {
      chosen.write(digest, terminal.out());
    } else {
      replace(output, chosen, digest);
      terminal.note(
          digest.actions().size() + " actions written to " + Harmless.path(output.toString()));
    }
    return ExitStatus.DONE;
  }

  private DigestFormat chosenFormat() {
    if (format != null) {
      return format.key().equals("text") ? DigestFormats.text(terminal.columns()) : format;
    }
    String name = output == null ? "" : output.toString();
    Optional<DigestFormat> byName =
        DigestFormats.all().stream().filter(each -> name.endsWith("." + each.key())).findFirst();
    return byName.orElseGet(() -> DigestFormats.text(terminal.columns()));
  }

  /** Written beside, then moved: what was there stays whole until the new one is. */
  private static void replace(Path file, DigestFormat format, Digest digest) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    Path unfinished = Files.createTempFile(folder, ".minutebook-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        format.write(digest, out);
      }
      Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Reads formats on the command line. */
  static final class Formats implements ITypeConverter<DigestFormat> {
    @Override
    public DigestFormat convert(String value) {
      try {
        return DigestFormats.of(value);
      } catch (IllegalArgumentException e) {
        TypeConversionException unknown = new TypeConversionException(e.getMessage());
        unknown.initCause(e);
        throw unknown;
      }
    }
  }
}
