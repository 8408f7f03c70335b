package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.nlp.CoreNlpSentences;
import org.minutebook.model.record.Fact;

/** The list of extractors is whole and in an order that works. */
class ExtractorsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everyExtractorOfTheModuleIsListedOnce() throws IOException {
    List<Class<?>> written = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = SOURCES.relativize(file).toString().replace('/', '.');
        if (!name.endsWith("-info.java")) {
          Class<?> type = named(name.substring(0, name.length() - ".java".length()));
          if (Extractor.class.isAssignableFrom(type) && !type.isInterface()) {
            written.add(type);
          }
        }
      }
    }
    List<Class<?>> listed = new ArrayList<>();
    Extractors.all().forEach(extractor -> listed.add(extractor.getClass()));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everyKindOfFactIsFoundBySomeExtractor() {
    List<Class<? extends Fact>> found =
        Extractors.all().stream().flatMap(e -> e.finds().stream()).toList();
    assertThat(found).doesNotHaveDuplicates();
    for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
      assertThat(found).as("%s", kind).anyMatch(kind::isAssignableFrom);
    }
  }

  @Test
  void theListRunsInItsOrder() {
    assertThatNoException()
        .isThrownBy(() -> new RecordBuilder(Extractors.all(), new CoreNlpSentences()));
  }

  @Test
  void anExtractorBeforeWhatItNeedsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordBuilder(Extractors.all().reversed(), new CoreNlpSentences()))
        .withMessageContaining("needs");
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
