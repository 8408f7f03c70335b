package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownDigestTest {
  private static final DigestFormat MARKDOWN = DigestFormats.of("md");

  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hostileTextLeavesTheTreeAsBenignTextDoes(String payload) {
    assertThat(shape(parsed(payload))).isEqualTo(shape(parsed("Harmless words")));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void textReadsAsItWas(String payload) {
    Document document = parsed(payload);
    Node group = document.getFirstChild();
    while (!(group instanceof Heading heading && heading.getLevel() == 3)) {
      group = group.getNext();
    }
    StringBuilder words = new StringBuilder();
    for (Node node = group.getFirstChild(); node != null; node = node.getNext()) {
      words.append(((Text) node).getLiteral());
    }
    assertThat(words.toString()).isEqualTo(Harmless.line(payload));
  }

  private static Document parsed(String payload) {
    String markdown = Examples.text(MARKDOWN, Hostile.digest(payload, Grouping.BODY));
    return (Document) Parser.builder().build().parse(markdown);
  }

  /** The kinds of node in order; neighbouring texts count once. */
  private static List<String> shape(Node node) {
    List<String> shape = new ArrayList<>();
    add(node, 0, shape);
    return shape;
  }

  private static void add(Node node, int depth, List<String> shape) {
    String kind = depth + node.getClass().getSimpleName();
    boolean repeated = node instanceof Text && !shape.isEmpty() && shape.getLast().equals(kind);
    if (!repeated) {
      shape.add(kind);
    }
    if (node instanceof Code) {
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      add(child, depth + 1, shape);
    }
  }
}
