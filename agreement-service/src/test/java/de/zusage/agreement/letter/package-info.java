@NullMarked
package de.zusage.agreement.letter;

import org.jspecify.annotations.NullMarked;
