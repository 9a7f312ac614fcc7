/** Makes rules of forms that people fill in: of the rows of workbooks. */
@NullMarked
package zhaozhang.engine.form;

import org.jspecify.annotations.NullMarked;
