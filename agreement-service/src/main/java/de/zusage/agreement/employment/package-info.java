/** Who works at which office on which day. */
@NullMarked
package de.zusage.agreement.employment;

import org.jspecify.annotations.NullMarked;
