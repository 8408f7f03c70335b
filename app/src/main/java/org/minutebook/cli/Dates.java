package org.minutebook.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads dates on the command line. */
final class Dates implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      TypeConversionException unreadable =
          new TypeConversionException(
              "'" + value + "' is not a date; write year-month-day, as in 2008-09-04");
      unreadable.initCause(e);
      throw unreadable;
    }
  }
}
