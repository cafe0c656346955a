/** The call list: what advisers tell their clients in person because nothing else could. */
@NullMarked
package de.zusage.notification.call;

import org.jspecify.annotations.NullMarked;
