/** The one clock of the service. */
@NullMarked
package de.zusage.kit.time;

import org.jspecify.annotations.NullMarked;
