/** The days that somebody is reminded of, whichever service said them. */
@NullMarked
package de.zusage.notification.date;

import org.jspecify.annotations.NullMarked;
