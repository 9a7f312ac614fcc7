/** What a person holds who is to leave. */
@NullMarked
package zhaozhang.model.handover;

import org.jspecify.annotations.NullMarked;
