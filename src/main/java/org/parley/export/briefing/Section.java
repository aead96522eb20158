package org.parley.export.briefing;

import java.util.List;

/** A part of the summary: a heading and sentences, most important first. */
record Section(String title, List<String> sentences) {

    Section {
        sentences = List.copyOf(sentences);
    }
}
