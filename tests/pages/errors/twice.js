export const twice = (x) => 2 * x;
export const fails = () => {
  throw new RangeError('inside the module');
};
