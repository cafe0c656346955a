/** What a client may demand of the office that keeps the file: dispute, restriction, objection (Art. 16, 18, 21 DSGVO). */
@NullMarked
package de.zusage.agreement.rights;

import org.jspecify.annotations.NullMarked;
