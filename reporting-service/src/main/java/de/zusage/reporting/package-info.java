/** Pseudonymous facts, protected figures and releases. */
@NullMarked
package de.zusage.reporting;

import org.jspecify.annotations.NullMarked;
