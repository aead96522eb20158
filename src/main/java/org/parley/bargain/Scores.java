package org.parley.bargain;

import java.util.Optional;

/** What an offer is worth to each side; empty for a side of which nobody said what it cares for. */
public record Scores(Optional<SideScores> home, Optional<SideScores> partner) {}
