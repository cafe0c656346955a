/** Erasing for good what a service holds of one id, and keeping that id alone so that nothing of it comes back. */
@NullMarked
package de.zusage.kit.erasure;

import org.jspecify.annotations.NullMarked;
