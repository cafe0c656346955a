/** The agreement on paper: the PDF of a version, its seal, and what anyone who holds the file can check. */
@NullMarked
package de.zusage.agreement.document;

import org.jspecify.annotations.NullMarked;
