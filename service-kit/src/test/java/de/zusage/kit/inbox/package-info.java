/** Proofs of the inbox. */
@NullMarked
package de.zusage.kit.inbox;

import org.jspecify.annotations.NullMarked;
