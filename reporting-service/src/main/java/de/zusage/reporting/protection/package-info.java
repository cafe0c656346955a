/** Decides which cells of the core tables may be shown, and proves that the hidden ones cannot be worked out. */
@NullMarked
package de.zusage.reporting.protection;

import org.jspecify.annotations.NullMarked;
