/** What this service knows of steps and reviews, learnt from events. */
@NullMarked
package de.zusage.notification.plan;

import org.jspecify.annotations.NullMarked;
