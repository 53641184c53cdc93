/** What `<spark-status>` says of a run, once there has been one: time, pace, device, the stages of a stop. A chunk of its own. */
import { nothing, type TemplateResult } from 'lit';
import type { SparkStatus } from '../../runtime/status.ts';
import type { Clock } from '../clock.ts';
import { html } from '../html.ts';
import { menu } from '../menu.styles.ts';
import { formatNumber } from '../numbers.ts';
import type { Pace } from '../pace.ts';
import type { DeviceInfo, StopStage } from '../run-state.ts';
import { fill, type SparkStrings, wordsWith } from '../strings.ts';
import { unseen } from '../unseen.styles.ts';
import { styles } from './facts.styles.ts';

/** Comes along, since what a first run brings is drawn in turn with what that of other runners brings. */
export { spread } from '../spread.ts';

/** What of the part says what there is to say. */
interface Known {
  readonly status: SparkStatus;
  readonly clock: Clock | undefined;
  readonly pace: Pace | undefined;
  readonly device: DeviceInfo | undefined;
  readonly stopStage: StopStage | undefined;
  readonly stopTimeout: number;
  readonly ahead: number | undefined;
}

export interface Facts {
  status: string;
  aside: TemplateResult;
}

/** The looks of what comes with a run. */
export const looks = [unseen, menu, styles];

/** 0:07, 12:34, 1:02:03. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

/** The device in a reader's words; a press tells what it is called, and why it was taken. */
function deviceLine({ device, detail }: DeviceInfo, strings: SparkStrings): TemplateResult {
  // The reason stands before the name, where the CPU is in a GPU's place.
  const instead = device === 'cpu' && detail.includes(': ');
  const words = instead ? strings['device.noGPU'] : strings[`device.${device}`];
  if (!detail) return html`<span part="device">${words}</span>`;
  return html`<details class="device" part="device">
    <summary class="inline">${words}</summary>
    <div class="menu" translate="no"><bdi>${detail}</bdi></div>
  </details>`;
}

export function facts(known: Known, replaced: Partial<SparkStrings>): Facts {
  const strings = wordsWith(replaced);
  const { ahead, clock, device, stopStage, stopTimeout } = known;
  const rate = known.pace?.perSecond;
  return {
    status:
      stopStage === 'waiting'
        ? fill(strings.stopWaiting, { seconds: stopTimeout / 1000 })
        : stopStage === 'killed'
          ? strings.stopKilled
          : ahead !== undefined
            ? ahead
              ? fill(strings.waitsTurn, { ahead })
              : strings.isNext
            : strings[`status.${known.status}`],
    aside: html`<div class="aside">
      <span class="elapsed" part="elapsed" translate="no"
        ><span class="unseen">${strings.elapsed} </span>${formatElapsed(clock?.elapsed ?? 0)}</span
      >
      ${device ? deviceLine(device, strings) : nothing}
      ${
        rate
          ? html`<span class="pace" part="pace"
              >${fill(strings.pace, { rate: formatNumber(rate, strings.language, { maximumSignificantDigits: 3 }) })}</span
            >`
          : nothing
      }
    </div>`,
  };
}
