/** Questions of parliament beyond the catalogue: answered beside everything released, or refused by a rule. */
@NullMarked
package de.zusage.reporting.question;

import org.jspecify.annotations.NullMarked;
