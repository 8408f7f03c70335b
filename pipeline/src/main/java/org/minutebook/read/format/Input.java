package org.minutebook.read.format;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param file the bytes; never written to
 * @param name as its owner calls it; data, not a path
 * @param mediaType as detected from the bytes
 * @param ocr whether pictures of text may be read by character recognition
 * @param temp a folder for temporary files, swept by its owner
 */
public record Input(Path file, String name, String mediaType, boolean ocr, Path temp) {}
