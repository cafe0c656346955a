/** The nineteen authorities of the pilot, as data. */
@NullMarked
package de.zusage.reporting.authority;

import org.jspecify.annotations.NullMarked;
