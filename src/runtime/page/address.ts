/**
 * Where this file came from. In the modules that npm gives to bundlers it is undefined, and `import.meta` is not even
 * mentioned: bundlers make different things of it (scripts/modules.mjs).
 */
export const ADDRESS: string | undefined = import.meta.url;
