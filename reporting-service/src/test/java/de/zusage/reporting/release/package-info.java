/** Releases over REST. */
@NullMarked
package de.zusage.reporting.release;

import org.jspecify.annotations.NullMarked;
