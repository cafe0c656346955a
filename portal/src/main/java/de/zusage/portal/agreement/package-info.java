/** An agreement from its draft to its signatures. */
@NullMarked
package de.zusage.portal.agreement;

import org.jspecify.annotations.NullMarked;
