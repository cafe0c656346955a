/** What this service knows of the plan, learnt from events. */
@NullMarked
package de.zusage.agreement.plan;

import org.jspecify.annotations.NullMarked;
