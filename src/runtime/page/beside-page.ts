/**
 * What a path means beside the page. A page that was made of a text (`blob:`) is in no folder: a path that is no address by
 * itself means the page there.
 */
export function besidePage(path: string): string {
  const { baseURI } = document;
  return URL.canParse(path, baseURI) ? new URL(path, baseURI).href : baseURI;
}
