/** What is counted, as data. */
@NullMarked
package de.zusage.reporting.dictionary;

import org.jspecify.annotations.NullMarked;
