/** Outgoing events: an append-only log written in the caller's transaction and a relay that carries it to Kafka. */
@NullMarked
package de.zusage.kit.event;

import org.jspecify.annotations.NullMarked;
