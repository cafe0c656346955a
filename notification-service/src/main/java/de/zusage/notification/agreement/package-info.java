/** What this service knows of cases and ended agreements, learnt from events. */
@NullMarked
package de.zusage.notification.agreement;

import org.jspecify.annotations.NullMarked;
