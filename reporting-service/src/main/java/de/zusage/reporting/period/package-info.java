/** The periods of the pilot: what is published for which months. */
@NullMarked
package de.zusage.reporting.period;

import org.jspecify.annotations.NullMarked;
