/** The whole system as it runs: real tokens, real topics, real mail, and faults. */
@NullMarked
package de.zusage.system;

import org.jspecify.annotations.NullMarked;
