/** The building blocks that commitments are made of, in every language we have. */
@NullMarked
package de.zusage.agreement.template;

import org.jspecify.annotations.NullMarked;
