/** True counts and the effort of the own office, or of the own carrier's offices: for Sachbericht and Verwendungsnachweis. */
@NullMarked
package de.zusage.portal.counting;

import org.jspecify.annotations.NullMarked;
