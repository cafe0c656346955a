/** Finding a client of the own office by name. */
@NullMarked
package de.zusage.agreement.search;

import org.jspecify.annotations.NullMarked;
