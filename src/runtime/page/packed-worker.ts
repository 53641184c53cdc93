/** The built worker with all its chunks, as text, for pages that a bundler has packed. The build fills it in (`scripts/pieces.mjs`). */
export const text: string = '';
