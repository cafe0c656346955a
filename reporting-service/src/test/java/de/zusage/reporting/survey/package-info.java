/** Tests of the survey. */
@NullMarked
package de.zusage.reporting.survey;

import org.jspecify.annotations.NullMarked;
