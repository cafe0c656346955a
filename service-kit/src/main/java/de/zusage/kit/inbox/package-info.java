/** Incoming events: once, in order per stream, and a bad one stops its own stream only. */
@NullMarked
package de.zusage.kit.inbox;

import org.jspecify.annotations.NullMarked;
