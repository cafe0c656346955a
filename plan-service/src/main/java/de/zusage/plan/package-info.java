/** Plans, steps and reviews: how the commitments of both sides are carried out. */
@NullMarked
package de.zusage.plan;

import org.jspecify.annotations.NullMarked;
