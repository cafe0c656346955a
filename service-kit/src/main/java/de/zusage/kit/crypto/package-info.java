/** Encryption of personal columns with one key per person, wrapped by a key service. */
@NullMarked
package de.zusage.kit.crypto;

import org.jspecify.annotations.NullMarked;
