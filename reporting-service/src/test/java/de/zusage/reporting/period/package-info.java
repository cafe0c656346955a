/** Tests of the periods. */
@NullMarked
package de.zusage.reporting.period;

import org.jspecify.annotations.NullMarked;
