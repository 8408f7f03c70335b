package org.minutebook.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.read.archive.CompressedReader;
import org.minutebook.read.archive.SevenZReader;
import org.minutebook.read.archive.TarReader;
import org.minutebook.read.archive.ZipReader;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.html.HtmlReader;
import org.minutebook.read.mail.EmlReader;
import org.minutebook.read.mail.MboxReader;
import org.minutebook.read.mail.MsgReader;
import org.minutebook.read.mail.TnefReader;
import org.minutebook.read.ocr.LanguagePacks;
import org.minutebook.read.ocr.Standby;
import org.minutebook.read.office.DocReader;
import org.minutebook.read.office.DocxReader;
import org.minutebook.read.office.OdtReader;
import org.minutebook.read.office.RtfReader;
import org.minutebook.read.office.TikaReader;
import org.minutebook.read.pdf.PdfReader;
import org.minutebook.read.pdf.PictureReader;
import org.minutebook.read.text.TextReader;

/** The readers there are. */
public final class Readers {
  private Readers() {}

  /**
   * A reader that parses in worker processes.
   *
   * @throws IOException where the folder for temporary files cannot be made
   */
  public static Reader open(ReaderSettings settings) throws IOException {
    return ForkedReader.open(settings, Worker.class);
  }

  /** What to tell the operator of languages of scans that this machine cannot read. */
  public static Optional<String> missingLanguages(ReaderSettings settings) {
    return LanguagePacks.missing(settings.languages());
  }

  /** All that decides whether and how files are read, beside this program's version. */
  public static String description(ReaderSettings settings) {
    return Stream.concat(
            Stream.of(
                "heap " + settings.heap(),
                "ocr " + settings.ocr(),
                "packs " + LanguagePacks.installed().orElse(List.of())),
            new WorkerOptions(settings.languages(), settings.limits()).arguments().stream())
        .collect(Collectors.joining("; "));
  }

  /**
   * Every format reader; the first that takes a media type reads it.
   *
   * @param standby what recognises scans; its owner closes it
   */
  static List<FormatReader> all(Standby standby) {
    return List.of(
        new TextReader(),
        new HtmlReader(),
        new DocxReader(),
        new DocReader(),
        new OdtReader(),
        new RtfReader(),
        new PdfReader(standby),
        new PictureReader(standby),
        new EmlReader(),
        new MsgReader(),
        new MboxReader(),
        new TnefReader(),
        new ZipReader(),
        new TarReader(),
        new SevenZReader(),
        new CompressedReader(),
        new TikaReader());
  }
}
