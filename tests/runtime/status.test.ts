import { expect } from 'chai';
import {
  next,
  type SparkFact,
  type SparkRequest,
  type SparkState,
  statusOf,
  TRANSITIONS,
} from '../../src/runtime/status.ts';

/** Design's table, by hand: what the status is right after a request. */
const EXPECTED: [from: SparkState, request: SparkRequest, to: SparkState][] = [
  ['idle', 'run', 'loading'],
  ['stopped', 'run', 'loading'],
  ['loading', 'pause', 'loading+pause'],
  ['loading+pause', 'resume', 'loading'],
  ['loading', 'stop', 'stopping'],
  ['loading+pause', 'stop', 'stopping'],
  ['running', 'pause', 'pausing'],
  ['running', 'stop', 'stopping'],
  ['running', 'reload', 'reloading'],
  ['pausing', 'resume', 'running'],
  ['pausing', 'stop', 'stopping'],
  ['pausing', 'reload', 'reloading+pause'],
  ['paused', 'resume', 'running'],
  ['paused', 'stop', 'stopping'],
  ['paused', 'reload', 'reloading+pause'],
  ['reloading', 'pause', 'reloading+pause'],
  ['reloading+pause', 'resume', 'reloading'],
  ['reloading', 'stop', 'stopping'],
  ['reloading+pause', 'stop', 'stopping'],
  ['completed', 'run', 'loading'],
  ['completed', 'stop', 'stopping'],
  ['completed', 'reload', 'reloading'],
  ['error', 'run', 'loading'],
  ['error', 'stop', 'stopping'],
  ['error', 'reload', 'reloading'],
];
const REQUESTS: SparkRequest[] = ['run', 'pause', 'resume', 'stop', 'reload'];

describe('the status table', () => {
  it('answers every request in every state as documented, and is a no-op everywhere else', () => {
    for (const from of Object.keys(TRANSITIONS) as SparkState[]) {
      for (const request of REQUESTS) {
        const to = EXPECTED.find(([f, r]) => f === from && r === request)?.[2] ?? from;
        expect(next(from, request), `${from} + ${request}`).to.equal(to);
      }
    }
  });

  it('leads from every state with a worker to stopped once the worker is gone', () => {
    for (const from of Object.keys(TRANSITIONS) as SparkState[]) {
      if (from === 'idle' || from === 'stopped') continue;
      expect(next(from, 'gone'), from).to.equal('stopped');
    }
  });

  it('lets no late fact of a dying run revive it', () => {
    const facts: SparkFact[] = ['started', 'held', 'called', 'finished', 'failed', 'back:running'];
    for (const fact of facts) {
      expect(next('stopping', fact), fact).to.equal('stopping');
      expect(next('stopped', fact), fact).to.equal('stopped');
    }
  });

  it('shows a pause asked during loading as pausing, and keeps a reload of a paused run paused', () => {
    expect(statusOf(next('loading', 'pause'))).to.equal('pausing');
    expect(next(next('loading', 'pause'), 'started')).to.equal('pausing');
    expect(next(next(next('paused', 'reload'), 'started'), 'held')).to.equal('paused');
  });
});
