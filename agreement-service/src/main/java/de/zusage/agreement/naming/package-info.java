/** Finds names however they are written, without a table that holds them. */
@NullMarked
package de.zusage.agreement.naming;

import org.jspecify.annotations.NullMarked;
