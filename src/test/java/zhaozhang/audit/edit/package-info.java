/** Edits of the rules, tried, kept and undone. */
@NullMarked
package zhaozhang.audit.edit;

import org.jspecify.annotations.NullMarked;
