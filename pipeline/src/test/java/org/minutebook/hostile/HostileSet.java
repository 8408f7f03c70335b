package org.minutebook.hostile;

import java.util.ArrayList;
import java.util.List;

/** Every file that means harm. */
final class HostileSet {
  private HostileSet() {}

  static List<HostileFile> all(Traps traps) {
    List<HostileFile> all = new ArrayList<>();
    all.addAll(Misbehaving.all());
    all.addAll(Bombs.all());
    all.addAll(XmlBombs.all(traps));
    all.addAll(RemoteReferences.all(traps));
    all.addAll(Damaged.all());
    all.addAll(Places.all());
    all.addAll(EntryNames.all());
    all.addAll(Floods.all());
    return all;
  }
}
