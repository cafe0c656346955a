/** Tests of what a release is prepared from. */
@NullMarked
package de.zusage.reporting.preparation;

import org.jspecify.annotations.NullMarked;
