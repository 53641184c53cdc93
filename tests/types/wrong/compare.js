// eq: [64] and [32] do not broadcast: 64 and 32 differ
const guesses = torch.zeros([64, 10]).argmax(1);
guesses.eq(torch.zeros([32]));
