/**
 * A part whose code comes when it is needed: by then hundreds of them may stand in a page, and become what they are in one
 * task. Their first rendering, which measures the page, is spread over several, where a runner has kept room for them; a part
 * that an author has put into the page itself is drawn at once, so that nothing moves later.
 */
import { SparkElement } from './spark-element.ts';
import { spread } from './spread.ts';

export class LazyElement extends SparkElement {
  protected override scheduleUpdate(): void | Promise<void> {
    if (this.hasUpdated || !(this.getRootNode() instanceof ShadowRoot)) return super.scheduleUpdate() as void;
    return spread().then(() => super.scheduleUpdate() as void);
  }
}
