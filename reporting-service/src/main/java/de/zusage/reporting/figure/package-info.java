/** Counts facts into tables and hides every cell that would tell something about a few people. */
@NullMarked
package de.zusage.reporting.figure;

import org.jspecify.annotations.NullMarked;
