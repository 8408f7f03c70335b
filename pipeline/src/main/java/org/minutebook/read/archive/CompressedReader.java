package org.minutebook.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Unpacks single files that were compressed: the one entry may be an archive itself. */
public final class CompressedReader implements FormatReader.OfContainer {
  private static final Map<String, String> TYPES =
      Map.of(
          "application/gzip", CompressorStreamFactory.GZIP,
          "application/x-gzip", CompressorStreamFactory.GZIP,
          "application/x-bzip2", CompressorStreamFactory.BZIP2,
          "application/x-xz", CompressorStreamFactory.XZ);
  private static final int MEMORY_LIMIT_KB = 200_000;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.containsKey(mediaType);
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    CompressorStreamFactory factory = new CompressorStreamFactory(true, MEMORY_LIMIT_KB);
    String kind = TYPES.getOrDefault(input.mediaType(), CompressorStreamFactory.GZIP);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(input.file()));
        InputStream unpacked = factory.createCompressorInputStream(kind, in)) {
      entries.add(inner(input.name()), unpacked);
    } catch (CompressorException e) {
      throw new IOException("a damaged compressed file", e);
    }
    return Optional.empty();
  }

  /** The name without its last ending; {@code .tgz} and its like stand for a tar. */
  private static String inner(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    if (dot <= 0) {
      return base;
    }
    String ending = base.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean tar = ending.matches("tgz|tbz2?|txz");
    return base.substring(0, dot) + (tar ? ".tar" : "");
  }
}
