/** An adviser's day: what is due, the cases, one case, an intake. */
@NullMarked
package de.zusage.portal.adviser;

import org.jspecify.annotations.NullMarked;
