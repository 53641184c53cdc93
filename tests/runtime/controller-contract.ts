/**
 * What SparkController promises, as tests that page and program both have to pass. Whoever runs them says how to get at
 * a loop that awaits the controller's checkpoint, on its side.
 */
import { expect } from 'chai';
import type { SparkStatus } from '../../src/runtime/status.ts';

/** A controller with a loop over its checkpoint, both on the side under test. */
export interface ContractSide {
  /** Asks the controller on this side. */
  ask(request: 'pause' | 'resume' | 'stop'): Promise<void> | void;
  /** The status as this side's controller says. */
  status(): Promise<SparkStatus> | SparkStatus;
  /** Resolves when the status, seen from the page, is this. */
  is(status: SparkStatus): Promise<void>;
  /** Resolves when the loop has passed another checkpoint. */
  passed(): Promise<void>;
  /** How many checkpoints it has passed. */
  count(): Promise<number> | number;
  /** The names of what the loop's checkpoints have thrown; resolves when there is at least one. */
  thrown(): Promise<string[]>;
  /** Replaces the program; resolves when the new one runs. */
  reload(): Promise<void>;
}

export function controllerContract(name: string, start: () => Promise<ContractSide>): void {
  describe(`the controller contract, ${name}`, () => {
    it('lets a loop pass while nothing is asked', async () => {
      const side = await start();
      await side.passed();
      await side.passed();
      expect(await side.status()).to.equal('running');
    });

    it('holds a loop on pause(), and lets it go on from there on resume()', async () => {
      const side = await start();
      await side.ask('pause');
      await side.is('paused');
      expect(await side.status()).to.equal('paused');
      const held = await side.count();
      expect(await side.count()).to.equal(held);
      await side.ask('resume');
      await side.passed();
      expect(await side.count()).to.be.greaterThan(held);
    });

    it('takes repeated and meaningless requests for what they are', async () => {
      const side = await start();
      await side.ask('resume');
      await side.ask('pause');
      await side.ask('pause');
      await side.is('paused');
      await side.ask('resume');
      await side.ask('resume');
      await side.passed();
      expect(await side.status()).to.equal('running');
    });

    it('throws SparkStopError on stop()', async () => {
      const side = await start();
      await side.passed();
      await side.ask('stop');
      expect((await side.thrown())[0]).to.equal('SparkStopError');
      await side.is('stopped');
    });

    it('throws SparkStopError on stop() while paused', async () => {
      const side = await start();
      await side.ask('pause');
      await side.is('paused');
      await side.ask('stop');
      expect((await side.thrown())[0]).to.equal('SparkStopError');
    });

    it('throws SparkReloadError when new code takes over', async () => {
      const side = await start();
      await side.passed();
      await side.reload();
      expect((await side.thrown())[0]).to.equal('SparkReloadError');
    });
  });
}
