// The server's own limits, which a test compares with these: the client asks nothing that would only be refused.

/** A search through a whole disk should end. */
export const MOST_FILES = 2000;

/** Of a text: some ten times the longest report. */
export const MOST_TEXT_BYTES = 4_000_000;

/** Of a Word file, with its pictures, or of a web page. */
export const MOST_FILE_BYTES = 16 * 1024 * 1024;
