/** What every module that prints looks at its documents with. */
@NullMarked
package de.zusage.print.testing;

import org.jspecify.annotations.NullMarked;
