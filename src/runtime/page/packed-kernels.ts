/** The text of the whole built torch with its devices, for pages that a bundler has packed. The build fills it in (`scripts/pieces.mjs`). */
export const text = async (): Promise<string> => '';
