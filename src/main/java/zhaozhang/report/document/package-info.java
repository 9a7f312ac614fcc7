/** Documents of Word, made of templates that people write and replace. */
@NullMarked
package zhaozhang.report.document;

import org.jspecify.annotations.NullMarked;
