/** The civil clock. */
@NullMarked
package de.zusage.kit.time;

import org.jspecify.annotations.NullMarked;
