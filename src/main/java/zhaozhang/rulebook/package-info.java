/** The folder of rules as files: its texts, its lists as typed records, its cases. */
@NullMarked
package zhaozhang.rulebook;

import org.jspecify.annotations.NullMarked;
