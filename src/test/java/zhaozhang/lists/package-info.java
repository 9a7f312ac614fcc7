/** Makes the workbooks of the lists beside the rules. */
@NullMarked
package zhaozhang.lists;

import org.jspecify.annotations.NullMarked;
