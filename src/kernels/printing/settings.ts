/** How tensors are written as texts: what torch.set_printoptions sets. */
export const DEFAULT = {
  precision: 4,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 80,
  sci_mode: null as boolean | null,
};

export const options = { ...DEFAULT };
