/**
 * The commands: what stands in {@code formats.md} under Commands. Every command reads its inputs whole, says on standard error
 * what is wrong with them, and prints tables, or one JSON object. Only this package writes to standard output.
 */
package org.parley.cli;
