package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDigestTest {
  private static final DigestFormat JSON = DigestFormats.of("json");

  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @Test
  void everyGroupRefersToActionsThatAreThere() throws IOException {
    JsonNode digest = parsed(Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER));
    assertThat(digest.path("actions")).hasSize(5);
    for (JsonNode section : digest.path("sections")) {
      for (JsonNode id : section.findValues("actions").getFirst()) {
        assertThat(digest.path("actions").findValuesAsText("id")).contains(id.asText());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hostileTextComesBackCleanAndNothingElse(String payload) throws IOException {
    JsonNode action = parsed(Hostile.digest(payload, Grouping.BODY)).path("actions").path(0);
    assertThat(action.path("text").asText()).isEqualTo(Harmless.line(payload));
    assertThat(action.fieldNames())
        .toIterable()
        .containsExactly(
            "section",
            "id",
            "text",
            "owners",
            "deadline",
            "status",
            "body",
            "meetingDate",
            "item",
            "source",
            "page");
  }

  @Test
  void oneActionIsOneLine() throws IOException {
    String line = ActionJson.line(Examples.actions().getFirst());
    assertThat(line).doesNotContain("\n").startsWith("{\"id\":\"" + Examples.HARBOUR_HASH);
    assertThat(new JsonMapper().readTree(line).at("/owners/0/name").asText())
        .isEqualTo("Zoë Ångström");
  }

  private static JsonNode parsed(Digest digest) throws IOException {
    return new JsonMapper().readTree(Examples.written(JSON, digest));
  }
}
