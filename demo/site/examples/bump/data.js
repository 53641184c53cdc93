/** A bump between −3 and 3, through noise. */
export function points(count) {
  const x = torch.linspace(-3, 3, count).unsqueeze(1);
  return {
    x,
    y: x
      .square()
      .neg()
      .exp()
      .add(torch.randn([count, 1]).mul(0.05)),
  };
}
