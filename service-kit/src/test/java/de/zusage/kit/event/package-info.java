/** Proofs of the event log and the relay. */
@NullMarked
package de.zusage.kit.event;

import org.jspecify.annotations.NullMarked;
