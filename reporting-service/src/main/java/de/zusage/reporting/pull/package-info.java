/** Pulling what is published: how often one caller may, and who did. */
@NullMarked
package de.zusage.reporting.pull;

import org.jspecify.annotations.NullMarked;
