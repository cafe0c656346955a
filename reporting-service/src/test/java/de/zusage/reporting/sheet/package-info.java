/** Tests of the decision sheet. */
@NullMarked
package de.zusage.reporting.sheet;

import org.jspecify.annotations.NullMarked;
