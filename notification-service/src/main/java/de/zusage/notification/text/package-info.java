/** What a message says: neutral words in the reader's language. */
@NullMarked
package de.zusage.notification.text;

import org.jspecify.annotations.NullMarked;
