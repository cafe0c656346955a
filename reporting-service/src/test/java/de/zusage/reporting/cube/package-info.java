/** Counting facts. */
@NullMarked
package de.zusage.reporting.cube;

import org.jspecify.annotations.NullMarked;
