/** Reviews: the regular joint balance of the steps, planned, held or not held. */
@NullMarked
package de.zusage.plan.review;

import org.jspecify.annotations.NullMarked;
