/** `save` or `restore`, but as a canvas's context has them, without arguments. */
const NAMED = /\b(save|restore)\b(?!\s*\(\s*\))/;
/** `spark` as a whole, whose members may then be reached by names that are computed; and what makes code of texts. */
const HIDDEN = /\bspark\b(?!\s*\??\.\s*\w|\s*[,}]|-)|\beval\b|\bFunction\b/;

/** Whether a program with this text in it may save values. Where it does not, it loads what does that for nothing. */
export function maySave(javascript: string): boolean {
  return NAMED.test(javascript) || HIDDEN.test(javascript);
}
