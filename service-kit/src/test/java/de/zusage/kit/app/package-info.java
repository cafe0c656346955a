/** A small service that the kit's tests run: notes of an office, and what it hears of them. */
@NullMarked
package de.zusage.kit.app;

import org.jspecify.annotations.NullMarked;
