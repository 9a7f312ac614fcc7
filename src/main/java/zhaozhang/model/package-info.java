/**
 * What every part speaks of: tables and their rows, rules, findings, outcomes. Imports no other
 * part and no library.
 */
@NullMarked
package zhaozhang.model;

import org.jspecify.annotations.NullMarked;
