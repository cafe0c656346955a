/** Proofs of sealed columns. */
@NullMarked
package de.zusage.kit.crypto;

import org.jspecify.annotations.NullMarked;
