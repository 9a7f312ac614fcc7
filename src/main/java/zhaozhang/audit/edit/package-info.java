/**
 * Edits of the rules: each is tried before it counts, keeps what was there before, and can be
 * undone.
 */
@NullMarked
package zhaozhang.audit.edit;

import org.jspecify.annotations.NullMarked;
