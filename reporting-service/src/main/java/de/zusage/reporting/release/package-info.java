/** Releases: frozen, protected tables; what the outside ever sees of the figures. */
@NullMarked
package de.zusage.reporting.release;

import org.jspecify.annotations.NullMarked;
