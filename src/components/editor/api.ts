/**
 * What `spark` and `torch` have, for the editor to complete. The build fills it from the docstrings in their sources
 * (`scripts/api-docs.mjs`); unbuilt, nothing is known.
 */
export interface ApiEntry {
  label: string;
  kind: 'function' | 'class' | 'namespace' | 'property';
  /** The parameters, or the type. */
  detail: string;
  /** The first sentence of its documentation. */
  info: string;
  /** Of a namespace, or of what a class makes. */
  members?: ApiEntry[];
}

export const readAPI = async (): Promise<{ spark: ApiEntry[]; torch: ApiEntry[] }> => ({ spark: [], torch: [] });
