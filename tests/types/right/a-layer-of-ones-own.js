const { nn } = torch;
class Masked extends nn.Linear {
  /** @param {torch.Tensor} x */
  forward(x) {
    return nn.functional.linear(x, this.weight.mul(this.weight.gt(0)), this.bias);
  }
}
new Masked(2, 3).forward(torch.ones([4, 2]));
new Masked(2, 3)(torch.ones([4, 2]));
