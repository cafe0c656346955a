/** Who speaks for a client: parents, guardians and the youth office for a minor, a legal guardian for an adult. */
@NullMarked
package de.zusage.agreement.representative;

import org.jspecify.annotations.NullMarked;
