/** A made-up pilot, the same for every test that needs one. */
@NullMarked
package de.zusage.reporting.pilot;

import org.jspecify.annotations.NullMarked;
