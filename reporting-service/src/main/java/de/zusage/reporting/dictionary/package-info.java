/** The one dictionary of what is counted: units, attributes, populations with their dates, and indicators (domain §7). */
@NullMarked
package de.zusage.reporting.dictionary;

import org.jspecify.annotations.NullMarked;
