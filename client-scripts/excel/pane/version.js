/** The version of the pane's files, the product's own; a test holds it to that. */
export const VERSION = "0.1.0";
