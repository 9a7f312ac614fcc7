/** Rules as they are written and checked. */
@NullMarked
package zhaozhang.model.rule;

import org.jspecify.annotations.NullMarked;
