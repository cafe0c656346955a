@NullMarked
package de.zusage.local.upkeep;

import org.jspecify.annotations.NullMarked;
