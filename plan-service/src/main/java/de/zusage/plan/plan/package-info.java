/** The plan of one agreement and its steps: one step per commitment of either side. */
@NullMarked
package de.zusage.plan.plan;

import org.jspecify.annotations.NullMarked;
