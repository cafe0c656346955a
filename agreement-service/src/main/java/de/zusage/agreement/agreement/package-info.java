/** The agreement that both sides sign: drafting, offering, signing, amending and ending it. */
@NullMarked
package de.zusage.agreement.agreement;

import org.jspecify.annotations.NullMarked;
