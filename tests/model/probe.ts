/**
 * Asks programs what they are doing, past the runtime: whatever lives and hears answers, also what should be dead. Two
 * answers of one program, some time apart, tell whether its loops run.
 */
export interface Answer {
  /** The program's id. */
  id: number;
  /** Which evaluation of the program's text this is: a program that comes back is evaluated again. */
  one: number;
  beats: number[];
  /** What the program's own controller says. */
  status: string;
}

/** Milliseconds that answers may trail behind the first one; and what is given to a worker that may not hear. */
const TRAIL = 4;

export class Probe {
  readonly name = `spark-model-${crypto.randomUUID()}`;
  readonly #bus = new BroadcastChannel(this.name);
  #asked = 0;

  close(): void {
    this.#bus.close();
  }

  /** Who answers. @param silence milliseconds after which nobody is expected to */
  ask(silence: number): Promise<Answer[]> {
    const ask = ++this.#asked;
    const answers: Answer[] = [];
    return new Promise((resolve) => {
      let timer = setTimeout(resolve, silence, answers);
      this.#bus.onmessage = ({ data }: MessageEvent<Answer & { to?: number }>) => {
        if (data.to !== ask) return;
        answers.push(data);
        clearTimeout(timer);
        timer = setTimeout(resolve, TRAIL, answers);
      };
      this.#bus.postMessage({ ask });
    });
  }
}

/** The evaluations whose loops went on between two answers. */
export function moved(before: Answer[], after: Answer[]): Answer[] {
  const sum = ({ beats }: Answer) => beats.reduce((a, b) => a + (b ?? 0), 0);
  return after.filter((now) => {
    const then = before.find(({ one }) => one === now.one);
    return then !== undefined && sum(now) > sum(then);
  });
}
