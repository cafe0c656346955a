/** The nineteen authorities. */
@NullMarked
package de.zusage.reporting.authority;

import org.jspecify.annotations.NullMarked;
