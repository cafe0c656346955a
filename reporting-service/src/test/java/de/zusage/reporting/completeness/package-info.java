/** Who has delivered. */
@NullMarked
package de.zusage.reporting.completeness;

import org.jspecify.annotations.NullMarked;
