/** Cases, assessments, agreements and signatures. */
@NullMarked
package de.zusage.agreement;

import org.jspecify.annotations.NullMarked;
