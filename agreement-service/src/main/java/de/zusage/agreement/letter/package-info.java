/** Letters of access: by one of them a client without an account reads and signs the own agreement. */
@NullMarked
package de.zusage.agreement.letter;

import org.jspecify.annotations.NullMarked;
