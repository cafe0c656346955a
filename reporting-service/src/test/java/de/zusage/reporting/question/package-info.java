/** Tests of questions beyond the catalogue. */
@NullMarked
package de.zusage.reporting.question;

import org.jspecify.annotations.NullMarked;
