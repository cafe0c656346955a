/** Whose case something is about, for the pages of what other services know of it. */
@NullMarked
package de.zusage.portal.casefile;

import org.jspecify.annotations.NullMarked;
