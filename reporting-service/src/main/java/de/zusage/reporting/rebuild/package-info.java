/** Deriving facts anew from their topic, by an operator. */
@NullMarked
package de.zusage.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
