/** The package's version, by which pages that are taken along name it: a test holds it to package.json. */
export const VERSION = '0.1.0';
