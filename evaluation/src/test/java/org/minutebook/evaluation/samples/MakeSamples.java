package org.minutebook.evaluation.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.minutebook.evaluation.sheet.OutlookMessage;
import org.minutebook.evaluation.sheet.PdfSheet;
import org.minutebook.evaluation.sheet.Sheet;
import org.minutebook.evaluation.sheet.WordSheet;

/**
 * Makes the samples from their sources, by hand: {@code MakeSamples SOURCES CORPUS [NAME…]}.
 *
 * <p>A source {@code folder=stem.ext.sheet} becomes {@code folder/stem.ext} under CORPUS; a folder
 * of sources {@code folder=stem.zip} becomes an archive. Word files are written by POI, PDF by
 * PDFBox, Outlook messages by POIFS; doc, odt and rtf are Word files converted by LibreOffice.
 */
final class MakeSamples {
  private static final long STABLE_TIME = 1_500_000_000_000L;

  private MakeSamples() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path sources = Path.of(args[0]);
    Path corpus = Path.of(args[1]);
    List<String> only = List.of(args).subList(2, args.length);
    try (DirectoryStream<Path> found = Files.newDirectoryStream(sources)) {
      for (Path source : found) {
        Name name = Name.of(source);
        if (!only.isEmpty() && !only.contains(name.folder())) {
          continue;
        }
        Path folder = Files.createDirectories(corpus.resolve(name.folder()));
        make(source, name.extension(), folder.resolve(name.stem() + "." + name.extension()));
      }
    }
  }

  /** {@code folder=stem.extension[.sheet]}, the file name of a source. */
  private record Name(String folder, String stem, String extension) {
    static Name of(Path source) {
      String[] halves = source.getFileName().toString().split("=", 2);
      String[] parts = halves[1].split("\\.", -1);
      return new Name(halves[0], parts[0], parts[1]);
    }
  }

  private static void make(Path source, String extension, Path target)
      throws IOException, InterruptedException {
    switch (extension) {
      case "docx" -> WordSheet.write(Sheet.read(source), target);
      case "pdf" -> PdfSheet.write(Sheet.read(source), target);
      case "msg" -> OutlookMessage.read(source).write(target);
      case "doc", "odt", "rtf" -> convert(Sheet.read(source), extension, target);
      case "zip" -> zip(source, target);
      default -> Files.writeString(target, Files.readString(source));
    }
  }

  private static void convert(Sheet sheet, String extension, Path target)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("samples");
    Path word = folder.resolve("sheet.docx");
    WordSheet.write(sheet, word);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                extension,
                "--outdir",
                folder.toString(),
                word.toString())
            .inheritIO()
            .start();
    if (office.waitFor() != 0) {
      throw new IOException("LibreOffice ended with " + office.exitValue());
    }
    Files.copy(folder.resolve("sheet." + extension), target, StandardCopyOption.REPLACE_EXISTING);
    deleteAll(folder);
  }

  private static void zip(Path folder, Path target) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("samples");
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> list = Files.list(folder)) {
      for (Path source : list.sorted().toList()) {
        Name name = Name.of(source);
        Path made = work.resolve(name.stem() + "." + name.extension());
        make(source, name.extension(), made);
        ZipEntry entry = new ZipEntry(name.folder() + "/" + made.getFileName());
        entry.setTime(STABLE_TIME);
        zip.putNextEntry(entry);
        Files.copy(made, zip);
        zip.closeEntry();
      }
    }
    deleteAll(work);
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
