package org.parley.export;

import java.util.function.Supplier;

/**
 * A file to be written.
 *
 * @param name its name, safe on every system
 * @param content makes its bytes
 */
public record ExportFile(String name, Supplier<byte[]> content) {}
