/** How long what is kept, and what falls due: the rules as data, legal holds, and the preview for a carrier's steward. */
@NullMarked
package de.zusage.agreement.retention;

import org.jspecify.annotations.NullMarked;
