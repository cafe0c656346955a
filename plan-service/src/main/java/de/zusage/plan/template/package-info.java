/** The words of the building blocks, learnt from agreement-service. */
@NullMarked
package de.zusage.plan.template;

import org.jspecify.annotations.NullMarked;
