/** Tokens: how long they may live, and where the keys come from that they are verified with. */
@NullMarked
package de.zusage.kit.login;

import org.jspecify.annotations.NullMarked;
