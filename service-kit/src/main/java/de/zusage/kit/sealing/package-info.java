/** A chain over the access log of each carrier, anchored outside of the database, so that no line changes unseen. */
@NullMarked
package de.zusage.kit.sealing;

import org.jspecify.annotations.NullMarked;
