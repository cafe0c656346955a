/** The topic of each recipient that subscribes: what becomes of places and referrals, and nothing of whose they are. */
@NullMarked
package de.zusage.plan.recipient;

import org.jspecify.annotations.NullMarked;
