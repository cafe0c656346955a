/** Protection against brute force, and the counting. */
@NullMarked
package de.zusage.reporting.figure;

import org.jspecify.annotations.NullMarked;
