/** The decision sheet: one public release on a few pages, by which it is decided whether the instrument is introduced. */
@NullMarked
package de.zusage.reporting.sheet;

import org.jspecify.annotations.NullMarked;
