/**
 * The rule language: vocabulary, checks, compilation and evaluation. The only part that imports
 * Drools.
 */
@NullMarked
package zhaozhang.engine;

import org.jspecify.annotations.NullMarked;
