/** The local stack: the real servers without Docker, for the run command and for the tests. */
@NullMarked
package de.zusage.local;

import org.jspecify.annotations.NullMarked;
