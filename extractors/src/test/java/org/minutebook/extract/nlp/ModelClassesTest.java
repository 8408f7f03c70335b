package org.minutebook.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.model.text.Span;

/** Models are read, and no other objects. */
class ModelClassesTest {
  @Test
  void theTaggersModelIsReadAndOtherObjectsAreRefused() throws Exception {
    String text = "Ann agreed to write.";
    assertThat(new CoreNlpSentences().tagged(text, new Span(0, text.length())))
        .as("the model has been read")
        .anyMatch(token -> token.tag().equals("VBD"));
    assertThat(readBack(List.of("a", 1))).isEqualTo(List.of("a", 1));
    assertThatThrownBy(() -> readBack(URI.create("http://example.org/")))
        .isInstanceOf(InvalidClassException.class)
        .hasMessageContaining("REJECTED");
  }

  private static Object readBack(Object object) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
