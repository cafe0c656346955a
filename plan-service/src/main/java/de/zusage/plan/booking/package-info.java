/** Places of offers booked for clients, the waiting lists for them, and referrals to partners. */
@NullMarked
package de.zusage.plan.booking;

import org.jspecify.annotations.NullMarked;
