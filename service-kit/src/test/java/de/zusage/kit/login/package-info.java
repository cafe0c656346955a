@NullMarked
package de.zusage.kit.login;

import org.jspecify.annotations.NullMarked;
