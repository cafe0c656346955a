/** The plan on one sheet, as its adviser reads it and as its client does. */
@NullMarked
package de.zusage.plan.sheet;

import org.jspecify.annotations.NullMarked;
