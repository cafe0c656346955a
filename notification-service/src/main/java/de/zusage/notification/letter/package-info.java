/** Letters: what waits for the post is printed together, and people say that they posted it. */
@NullMarked
package de.zusage.notification.letter;

import org.jspecify.annotations.NullMarked;
