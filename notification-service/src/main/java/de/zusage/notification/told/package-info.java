/** What clients were told: on record for their adviser. */
@NullMarked
package de.zusage.notification.told;

import org.jspecify.annotations.NullMarked;
