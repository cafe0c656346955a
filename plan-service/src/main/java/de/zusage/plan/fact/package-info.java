/** What statistics may know of steps, reviews and referrals: coarse, from a list of attributes, under pseudonyms (domain §7). */
@NullMarked
package de.zusage.plan.fact;

import org.jspecify.annotations.NullMarked;
