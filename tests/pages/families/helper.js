/** What a program imports: the family of what it names is no other file's matter. */
export const largest = (x) => x.topk(1)[0];
