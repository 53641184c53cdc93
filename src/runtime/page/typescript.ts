/** What takes TypeScript's types out of a program. A file of its own in dist/, for pages and for bundlers alike. */
export { transform } from 'sucrase';
