/** What `<spark-status>` says of a run, once there has been one: time, pace, device, the stages of a stop. A chunk of its own. */
import { nothing, type TemplateResult } from 'lit';
import type { SparkStatus } from '../../runtime/status.ts';
import type { Clock } from '../clock.ts';
import { html } from '../html.ts';
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
export const looks = [unseen, styles];

/** 0:07, 12:34, 1:02:03. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

export function facts(known: Known, replaced: Partial<SparkStrings>): Facts {
  const strings = wordsWith(replaced);
  const { ahead, clock, device, stopStage, stopTimeout } = known;
  const rate = known.pace?.perSecond;
  const told = device ? [strings[`device.${device.device}`], device.detail].filter(Boolean) : [];
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
      <span class="device" part="device" translate="no" title=${told.join(' · ')}
        >${told.map((words, i) => html`${i ? ' · ' : ''}<bdi>${words}</bdi>`)}</span
      >
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
