/** Proofs of what an operator sees. */
@NullMarked
package de.zusage.kit.observe;

import org.jspecify.annotations.NullMarked;
