/** What people do with a system all day, so that it is under load when something happens to it. */
@NullMarked
package de.zusage.local.traffic;

import org.jspecify.annotations.NullMarked;
