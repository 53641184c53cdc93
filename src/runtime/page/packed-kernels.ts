/** The built kernels with their devices, as text, for pages that a bundler has packed. The build fills it in (`scripts/pieces.mjs`). */
export const text: string = '';
