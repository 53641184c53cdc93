/** Which language a file is written in, as its name says. */

/** @param path a name, a path, or the path of an address: without a query */
export const langOf = (path: string): 'js' | 'ts' => (/\.[mc]?tsx?$/.test(path) ? 'ts' : 'js');

/** @param address as it is written, be it relative or no address at all */
export const langOfAddress = (address: string): 'js' | 'ts' => langOf(address.split(/[?#]/, 1)[0]);
