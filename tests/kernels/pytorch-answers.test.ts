/** What once answered otherwise than PyTorch answers as it does in a module worker on WebGPU, as a program's. */
import { expect } from 'chai';

interface Answer {
  name?: string;
  problem?: string;
  done?: number;
  failed?: string;
}

describe('torch in a module worker, on WebGPU', () => {
  it('answers what PyTorch answers', async () => {
    const worker = new Worker(new URL('./pytorch-answers.worker.mjs', import.meta.url), { type: 'module' });
    const wrong: string[] = [];
    let answers = 0;
    const count = await new Promise<number>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data: { name, problem, done, failed } }: MessageEvent<Answer>) => {
        if (failed) reject(new Error(failed));
        else if (done) resolve(done);
        else {
          answers++;
          if (problem) wrong.push(`${name}: ${problem}`);
        }
      };
    }).finally(() => worker.terminate());
    expect(wrong).to.deep.equal([]);
    expect(answers).to.equal(count);
  }).timeout(240_000);
});
