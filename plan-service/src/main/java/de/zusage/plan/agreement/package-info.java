/** What this service learns of agreements from their events. */
@NullMarked
package de.zusage.plan.agreement;

import org.jspecify.annotations.NullMarked;
