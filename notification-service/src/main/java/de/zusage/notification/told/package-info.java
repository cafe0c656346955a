/** What clients were told: on record for their adviser, and in their own inbox. */
@NullMarked
package de.zusage.notification.told;

import org.jspecify.annotations.NullMarked;
