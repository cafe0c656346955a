/** The slip of an appointment, in the language of whoever takes it home. */
@NullMarked
package de.zusage.plan.slip;

import org.jspecify.annotations.NullMarked;
