/** What an adviser, a deputy or an office has to see to: what is due, overdue, to be reviewed, waited for, forgotten. */
@NullMarked
package de.zusage.plan.worklist;

import org.jspecify.annotations.NullMarked;
