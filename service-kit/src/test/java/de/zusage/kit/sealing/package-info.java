/** The chain of the access log, and those who would like to change it. */
@NullMarked
package de.zusage.kit.sealing;

import org.jspecify.annotations.NullMarked;
