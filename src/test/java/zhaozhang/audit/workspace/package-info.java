/** Works in a folder from month to month, as somebody does with the console. */
@NullMarked
package zhaozhang.audit.workspace;

import org.jspecify.annotations.NullMarked;
