package org.minutebook.cli;

import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "minutebook " + Minutebooks.version(),
      "Java " + Runtime.version(),
      "Licence: GPL-3.0-or-later"
    };
  }
}
