package de.zusage.reporting.figure;

import org.jspecify.annotations.Nullable;

/**
 * One counted column; the parts of a column add up to it.
 *
 * @param cumulative counted once and for all, so that it never falls from one release to the next
 */
public record Column(String name, String label, @Nullable String parent, boolean cumulative) {}
