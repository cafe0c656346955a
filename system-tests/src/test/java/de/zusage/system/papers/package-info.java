/** What stands in {@code docs/} against the repository it speaks of: papers that cannot age in silence. */
@NullMarked
package de.zusage.system.papers;

import org.jspecify.annotations.NullMarked;
