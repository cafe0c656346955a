/** Erasing a case with all that belongs to it, and saying so to everybody who was told of it. */
@NullMarked
package de.zusage.plan.erasure;

import org.jspecify.annotations.NullMarked;
