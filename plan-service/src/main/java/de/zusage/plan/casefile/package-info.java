/** Who answers for which case, learnt from its events. */
@NullMarked
package de.zusage.plan.casefile;

import org.jspecify.annotations.NullMarked;
