/** A whole pilot, day by day on a virtual clock: every reminder of it is accounted for. */
@NullMarked
package de.zusage.notification.simulation;

import org.jspecify.annotations.NullMarked;
