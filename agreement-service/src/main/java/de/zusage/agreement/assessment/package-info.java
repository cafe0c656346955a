/** Dated observations of a case and the needs found, never overwritten. */
@NullMarked
package de.zusage.agreement.assessment;

import org.jspecify.annotations.NullMarked;
