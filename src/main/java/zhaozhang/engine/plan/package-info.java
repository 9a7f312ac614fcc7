/**
 * Rules resolved: the one form of a rule that terms, Drools, splitting and explaining come from.
 */
@NullMarked
package zhaozhang.engine.plan;

import org.jspecify.annotations.NullMarked;
