/** The text of the built kernels with their devices, for pages that a bundler has packed. The build fills it in (`scripts/pieces.mjs`). */
export const text = async (): Promise<string> => '';
