/** The portal as people use it: in a real browser, with real logins, before the real services. */
@NullMarked
package de.zusage.browser;

import org.jspecify.annotations.NullMarked;
