package org.parley.scenario;

import java.time.LocalDate;

/** Something that happened during the talks. */
public record Event(LocalDate date, String title, String source) {}
