/** Puts pseudonyms in the place of what leads to a person. */
@NullMarked
package zhaozhang.audit.pseudonym;

import org.jspecify.annotations.NullMarked;
