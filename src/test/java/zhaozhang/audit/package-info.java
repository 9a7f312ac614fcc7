/** Tests of the audit as a whole. */
@NullMarked
package zhaozhang.audit;

import org.jspecify.annotations.NullMarked;
