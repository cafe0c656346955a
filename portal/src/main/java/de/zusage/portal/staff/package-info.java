/** Who works at the office, for handing something on. */
@NullMarked
package de.zusage.portal.staff;

import org.jspecify.annotations.NullMarked;
