/** The plan that follows an agreement: steps of both sides, outcomes, reviews, and what advising took. */
@NullMarked
package de.zusage.portal.plan;

import org.jspecify.annotations.NullMarked;
