/** The plan as its adviser reads it: steps of both sides and reviews on one sheet. */
@NullMarked
package de.zusage.plan.sheet;

import org.jspecify.annotations.NullMarked;
