/** Tests that every service runs over itself: catalogue, bad input, architecture, event contracts. */
@NullMarked
package de.zusage.kit.testing;

import org.jspecify.annotations.NullMarked;
