@NullMarked
package de.zusage.kit.secret;

import org.jspecify.annotations.NullMarked;
