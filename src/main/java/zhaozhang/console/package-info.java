/**
 * The console: a page in the browser of this machine over the same use cases as the command line,
 * without any logic of its own.
 *
 * <p>A newcomer reads {@link zhaozhang.console.Console} (one launch: lock, server, end), then
 * {@link zhaozhang.console.Site} (which address is which page), then a page, such as {@code
 * MonthPages}. {@code guard} decides who may ask, {@code job} runs one audit after another, {@code
 * view} holds what templates are given; the templates are in {@code src/main/jte}, the style and
 * the script in {@code src/main/resources/zhaozhang/console}. What people do is done by use cases
 * of {@code audit}, those about the folder that they work in by {@code audit.workspace}.
 */
@NullMarked
package zhaozhang.console;

import org.jspecify.annotations.NullMarked;
