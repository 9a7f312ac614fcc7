/** Who leaves, what they hold, and who may take it over. */
@NullMarked
package zhaozhang.audit.handover;

import org.jspecify.annotations.NullMarked;
