package zhaozhang.console.view;

/**
 * What stands around every page.
 *
 * @param section of the console that it belongs to
 * @param csrf proves that a form comes from a page of this launch
 * @param workspace the folder that all is about
 */
public record Frame(String title, String section, String csrf, String workspace) {}
