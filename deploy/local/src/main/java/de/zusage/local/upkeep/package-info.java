/** What keeps an installation going and is tried beforehand: the rehearsal of an upgrade, the drill of a restore. */
@NullMarked
package de.zusage.local.upkeep;

import org.jspecify.annotations.NullMarked;
