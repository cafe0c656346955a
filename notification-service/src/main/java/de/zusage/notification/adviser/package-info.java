/** Who answers for which case, learnt from its events. */
@NullMarked
package de.zusage.notification.adviser;

import org.jspecify.annotations.NullMarked;
