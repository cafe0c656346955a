/** Working days of an authority: days on which something can fall due. */
@NullMarked
package de.zusage.plan.calendar;

import org.jspecify.annotations.NullMarked;
