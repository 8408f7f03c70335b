package org.minutebook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.read.ReaderSettings;

/** Whatever a document refers to, nobody is called and no other file is read. */
final class NoCallsOutTest {
  @TempDir Path root;

  /** Without a world of their own, workers could reach the canary: only the readers do not call. */
  @Test
  void whereWorkersCouldReachItNobodyIsCalled() throws IOException {
    callNobody(false);
  }

  @Tag("long")
  @Test
  void whereWorkersHaveNoNetworkNobodyIsCalled() throws IOException {
    callNobody(true);
  }

  private void callNobody(boolean confined) throws IOException {
    Path in = Files.createDirectory(root.resolve("in"));
    Path temp = Files.createDirectory(root.resolve("temp"));
    Secret secret = Secret.in(root);
    try (Canary canary = Canary.open()) {
      Traps traps = new Traps(canary.page(), secret.file());
      List<HostileFile> files = new ArrayList<>(RemoteReferences.all(traps));
      XmlBombs.all(traps).stream()
          .filter(file -> file.path().matches("xml/(?:secret|page|type|parameter|include)[-.].*"))
          .forEach(files::add);
      for (HostileFile file : files) {
        file.make(in);
      }
      HostileImport.Result result =
          HostileImport.run(
              in,
              root.resolve("book"),
              ReaderSettings.defaults()
                  .withWorkers(2)
                  .withOcr(false)
                  .withConfinement(confined)
                  .withTempRoot(temp));
      assertThat(result.account().seen()).isGreaterThanOrEqualTo(files.size());
      assertThat(result.account().recorded()).isGreaterThan(files.size() / 2);
      assertThat(canary.calls()).as("calls, the test's own included").isEqualTo(1);
      secret.assertNowhereIn(root.resolve("book"));
    }
  }
}
