/** What rules find, and what an audit concludes. */
@NullMarked
package zhaozhang.model.finding;

import org.jspecify.annotations.NullMarked;
