/** Derives anew what this service knows from events, when an operator asks for it. */
@NullMarked
package de.zusage.plan.rebuild;

import org.jspecify.annotations.NullMarked;
