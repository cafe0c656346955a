/** What an office has to see to: steps due and overdue, reviews due. */
@NullMarked
package de.zusage.plan.worklist;

import org.jspecify.annotations.NullMarked;
