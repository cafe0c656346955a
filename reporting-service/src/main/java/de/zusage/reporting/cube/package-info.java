/** True counts by authority, office, period and category, out of facts; nothing here may be shown unprotected. */
@NullMarked
package de.zusage.reporting.cube;

import org.jspecify.annotations.NullMarked;
