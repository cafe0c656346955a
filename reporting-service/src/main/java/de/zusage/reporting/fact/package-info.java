/** Pseudonymous facts about agreements and steps: taken from events, counted per authority and office, never shown. */
@NullMarked
package de.zusage.reporting.fact;

import org.jspecify.annotations.NullMarked;
