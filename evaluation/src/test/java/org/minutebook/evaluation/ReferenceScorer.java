package org.minutebook.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.json.RecordJson;
import org.minutebook.model.record.MeetingRecord;

/** The reference scorer, {@code score.py}, run as a program on what the product writes. */
final class ReferenceScorer {
  private static final Path SHARED =
      Path.of(System.getProperty("minutebook.root", "..")).resolve("../shared/eval").normalize();
  private static final Pattern LINE =
      Pattern.compile("  ([a-z.]+)(?: missed| false| of |: ).*", Pattern.DOTALL);

  private ReferenceScorer() {}

  /** What the reference says. */
  record Verdict(
      int documents,
      List<String> absent,
      Map<Figure, Row> figures,
      Map<String, Map<String, Integer>> findings) {}

  /** One line of its table. */
  record Row(
      int hit, int gold, int found, BigDecimal precision, BigDecimal recall, BigDecimal f1) {}

  /** The folder of gold that comes with the reference, where there is one. */
  static Path devGold() {
    return SHARED.resolve("dev");
  }

  /** Why it cannot be run here; empty where it can. */
  static Optional<String> obstacle() {
    if (!Files.isRegularFile(script())) {
      return Optional.of("there is no " + script().toAbsolutePath());
    }
    try {
      int status = new ProcessBuilder("python3", "--version").start().waitFor();
      return status == 0 ? Optional.empty() : Optional.of("python3 ends with " + status);
    } catch (IOException e) {
      return Optional.of("python3 does not start: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  static Verdict score(List<MeetingRecord> records, Path gold, Path scratch)
      throws IOException, InterruptedException {
    Path lines = scratch.resolve("records.jsonl");
    Files.write(
        lines,
        records.stream()
            .map(record -> RecordJson.write(record, RecordJson.Detail.WITHOUT_TEXT))
            .toList());
    Path output = scratch.resolve("score.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            "python3",
            script().toString(),
            lines.toString(),
            gold.toString(),
            "--json",
            "--verbose");
    builder.environment().put("PYTHONUTF8", "1");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    int status = builder.start().waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    if (status != 0) {
      throw new IOException("score.py ends with " + status + ": " + text);
    }
    return parse(text);
  }

  /** What the reference counts. */
  static List<Figure> figures() {
    return Arrays.stream(Figure.values()).filter(figure -> !figure.isDetail()).toList();
  }

  private static Path script() {
    return SHARED.resolve("score.py");
  }

  private static Verdict parse(String text) throws IOException {
    int start = text.indexOf("\n{\n") + 1;
    JsonNode root = JsonMapper.builder().build().readTree(text.substring(start));
    List<String> absent = new ArrayList<>();
    root.get("absent").forEach(id -> absent.add(id.asText()));
    Map<Figure, Row> figures = new EnumMap<>(Figure.class);
    for (Figure figure : figures()) {
      JsonNode row = root.get("figures").get(figure.key());
      figures.put(
          figure,
          new Row(
              row.get("hit").asInt(),
              row.get("gold").asInt(),
              row.get("found").asInt(),
              new BigDecimal(row.get("precision").asText()),
              new BigDecimal(row.get("recall").asText()),
              new BigDecimal(row.get("f1").asText())));
    }
    int listed = root.get("figures").size();
    if (listed != figures.size()) {
      throw new IOException("score.py knows " + listed + " figures, this program others");
    }
    return new Verdict(
        root.get("documents").asInt(), absent, figures, findings(text.substring(0, start)));
  }

  /** How often each subject is complained of, by document. */
  private static Map<String, Map<String, Integer>> findings(String text) {
    Map<String, Map<String, Integer>> byDocument = new LinkedHashMap<>();
    Map<String, Integer> current = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher finding = LINE.matcher(line);
      if (line.startsWith("== ")) {
        current = new TreeMap<>();
        byDocument.put(line.substring(3).replace("  NO RECORD", ""), current);
      } else if (finding.matches()) {
        current.merge(finding.group(1), 1, Integer::sum);
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("score.py says something new: " + line);
      }
    }
    return byDocument;
  }
}
