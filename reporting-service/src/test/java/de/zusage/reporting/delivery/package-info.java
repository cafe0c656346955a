/** Tests of delivering. */
@NullMarked
package de.zusage.reporting.delivery;

import org.jspecify.annotations.NullMarked;
