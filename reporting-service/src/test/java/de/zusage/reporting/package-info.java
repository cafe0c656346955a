/** The service as a whole and its contracts. */
@NullMarked
package de.zusage.reporting;

import org.jspecify.annotations.NullMarked;
