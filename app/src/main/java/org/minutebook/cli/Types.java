package org.minutebook.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.minutebook.model.text.PartType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads types of documents on the command line, and lists them. */
final class Types implements ITypeConverter<PartType>, Iterable<String> {
  @Override
  public PartType convert(String value) {
    try {
      return PartType.of(value.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      TypeConversionException unknown =
          new TypeConversionException(
              "'"
                  + value
                  + "' is no type; there are "
                  + Arrays.stream(PartType.values())
                      .map(PartType::key)
                      .collect(Collectors.joining(", ")));
      unknown.initCause(e);
      throw unknown;
    }
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(PartType.values()).map(PartType::key).iterator();
  }
}
