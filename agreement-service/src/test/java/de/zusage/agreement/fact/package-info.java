/** What statistics learn of cases and agreements. */
@NullMarked
package de.zusage.agreement.fact;

import org.jspecify.annotations.NullMarked;
