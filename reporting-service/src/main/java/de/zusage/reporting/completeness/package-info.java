/** Which offices have delivered facts and since when one has not: without it no figure can be read (domain §7 A, H). */
@NullMarked
package de.zusage.reporting.completeness;

import org.jspecify.annotations.NullMarked;
