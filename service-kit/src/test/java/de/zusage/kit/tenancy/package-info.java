/** Proofs of tenancy. */
@NullMarked
package de.zusage.kit.tenancy;

import org.jspecify.annotations.NullMarked;
