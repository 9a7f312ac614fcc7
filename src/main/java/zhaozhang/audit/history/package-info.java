/** Earlier reports: what they found, and what people filled in. */
@NullMarked
package zhaozhang.audit.history;

import org.jspecify.annotations.NullMarked;
