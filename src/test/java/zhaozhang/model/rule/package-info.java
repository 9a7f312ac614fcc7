/** Tests of the package of the same name. */
@NullMarked
package zhaozhang.model.rule;

import org.jspecify.annotations.NullMarked;
