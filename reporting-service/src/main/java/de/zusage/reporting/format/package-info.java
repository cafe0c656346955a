/** Published tables as the bytes of every format that is delivered; the same table always gives the same bytes. */
@NullMarked
package de.zusage.reporting.format;

import org.jspecify.annotations.NullMarked;
