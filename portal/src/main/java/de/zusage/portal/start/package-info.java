/** The public page, the way in, and which page a person begins with. */
@NullMarked
package de.zusage.portal.start;

import org.jspecify.annotations.NullMarked;
