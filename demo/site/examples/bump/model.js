/** A network of one hidden layer. */
export class Net extends torch.nn.Module {
  constructor(width) {
    super();
    this.hidden = new torch.nn.Linear(1, width);
    this.out = new torch.nn.Linear(width, 1);
  }
  forward(x) {
    return this.out.forward(this.hidden.forward(x).tanh());
  }
}
