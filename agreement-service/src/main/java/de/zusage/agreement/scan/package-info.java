/** Scans of signatures on paper: what is accepted as one, and where they are kept. */
@NullMarked
package de.zusage.agreement.scan;

import org.jspecify.annotations.NullMarked;
