/** What a sealed agreement says about itself, read from nothing but the file. */
@NullMarked
package de.zusage.verifier;

import org.jspecify.annotations.NullMarked;
