/** The text of the built worker with all its chunks, for pages that a bundler has packed. The build fills it in (`scripts/pieces.mjs`). */
export const text = async (): Promise<string> => '';
