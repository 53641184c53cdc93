/**
 * How long, in milliseconds, what has left the document may be away and still only have moved. Frameworks, and pages that
 * keep an element over a visit, take it out in one task and put it back in another, after a frame, a chunk or a
 * transition; one that does not come back holds its worker no longer than this.
 */
export const MOMENT = 1000;
