/** From XSL-FO to a tagged PDF: the printer, its fonts, and which letters they show. */
@NullMarked
package de.zusage.print;

import org.jspecify.annotations.NullMarked;
