/** The one clock of the service, and how a day is written. */
@NullMarked
package de.zusage.kit.time;

import org.jspecify.annotations.NullMarked;
