/** Signatures drawn by hand on a device: lines of points, kept as they were drawn. */
@NullMarked
package de.zusage.agreement.drawing;

import org.jspecify.annotations.NullMarked;
