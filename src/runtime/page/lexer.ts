/** What finds the imports in a program. A file of its own in dist/, for pages and for bundlers alike. */
export { init, parse } from 'es-module-lexer/minimal/js';
