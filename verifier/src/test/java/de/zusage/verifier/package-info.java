/** Files as they were sealed, and changed. */
@NullMarked
package de.zusage.verifier;

import org.jspecify.annotations.NullMarked;
