/**
 * What the files of the rules folder ask of Drools as it comes, by the words that stand in them.
 * The program itself writes rules anew and needs none of this.
 */
@NullMarked
package zhaozhang.engine.stock;

import org.jspecify.annotations.NullMarked;
