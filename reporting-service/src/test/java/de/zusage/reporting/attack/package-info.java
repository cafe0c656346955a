/** Unpicks published figures; knows the text of a publication and nothing of the code that made it. */
@NullMarked
package de.zusage.reporting.attack;

import org.jspecify.annotations.NullMarked;
