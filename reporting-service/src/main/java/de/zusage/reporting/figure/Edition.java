package de.zusage.reporting.figure;

import java.util.BitSet;

/** One published state of a table: the true counts and which cells were hidden. */
public record Edition(Tally tally, BitSet hidden) {}
