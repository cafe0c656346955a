/** Tables as a release publishes them: numbers with everything that is needed to read them. */
@NullMarked
package de.zusage.reporting.table;

import org.jspecify.annotations.NullMarked;
