package org.minutebook.evaluation.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;

/**
 * One sample with its gold.
 *
 * <p>Its document stands beside the gold, or as {@code folder/file} in an archive one folder up.
 */
record Sample(Path folder, JsonNode gold) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static List<Sample> all(Path corpus) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(corpus)) {
      for (Path folder : walk.filter(Files::isDirectory).sorted().toList()) {
        Path gold = folder.resolve("gold.json");
        if (Files.exists(gold)) {
          samples.add(new Sample(folder, MAPPER.readTree(Files.readString(gold))));
        }
      }
    }
    return samples;
  }

  String file() {
    return gold.get("file").asText();
  }

  String ending() {
    return file().substring(file().lastIndexOf('.') + 1);
  }

  /** Everything that the document says, as {@link #words(String)}. */
  String words() throws IOException, TikaException {
    Tika tika = new Tika();
    tika.setMaxStringLength(-1);
    return words(tika.parseToString(new ByteArrayInputStream(bytes())));
  }

  private byte[] bytes() throws IOException {
    Path beside = folder.resolve(file());
    if (Files.exists(beside)) {
      return Files.readAllBytes(beside);
    }
    try (Stream<Path> files = Files.list(folder.resolveSibling("."))) {
      for (Path zip : files.filter(file -> file.toString().endsWith(".zip")).toList()) {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
          ZipEntry entry = archive.getEntry(folder.getFileName() + "/" + file());
          if (entry != null) {
            return archive.getInputStream(entry).readAllBytes();
          }
        }
      }
    }
    throw new FileNotFoundException(beside.toString());
  }

  /** Lower-case words with single spaces and without tags: what a layout cannot change. */
  static String words(String text) {
    return Normalizer.normalize(text.replaceAll("</?[a-z][^<>]*>", " "), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}£]+", " ")
        .strip();
  }

  @Override
  public String toString() {
    return String.valueOf(folder.getFileName());
  }
}
