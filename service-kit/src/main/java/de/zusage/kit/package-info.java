/** Mechanism that every service shares and that knows no word of the domain. */
@NullMarked
package de.zusage.kit;

import org.jspecify.annotations.NullMarked;
