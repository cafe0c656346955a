/** Referrals of clients to partners without an offer, and what those partners see and answer. */
@NullMarked
package de.zusage.plan.referral;

import org.jspecify.annotations.NullMarked;
