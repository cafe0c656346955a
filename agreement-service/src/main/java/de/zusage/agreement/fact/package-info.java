/** What statistics may know of cases and agreements: coarse, from a list of attributes, under pseudonyms (domain §5, §7). */
@NullMarked
package de.zusage.agreement.fact;

import org.jspecify.annotations.NullMarked;
