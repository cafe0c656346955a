/** Proofs of the REST rules. */
@NullMarked
package de.zusage.kit.web;

import org.jspecify.annotations.NullMarked;
