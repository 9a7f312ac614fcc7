/** What templates are given: texts and figures, ready to be shown. */
@NullMarked
package zhaozhang.console.view;

import org.jspecify.annotations.NullMarked;
