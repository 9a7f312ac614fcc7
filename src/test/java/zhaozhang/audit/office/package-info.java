/** A month of the samples as an office would have written it. */
@NullMarked
package zhaozhang.audit.office;

import org.jspecify.annotations.NullMarked;
