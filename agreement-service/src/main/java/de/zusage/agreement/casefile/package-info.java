/** The case of one client at one office: intake and state. */
@NullMarked
package de.zusage.agreement.casefile;

import org.jspecify.annotations.NullMarked;
