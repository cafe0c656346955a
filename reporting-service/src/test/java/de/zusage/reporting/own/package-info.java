/** Tests of the counts that offices and carriers see of their own. */
@NullMarked
package de.zusage.reporting.own;

import org.jspecify.annotations.NullMarked;
