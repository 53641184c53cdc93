/** When and how much was saved, in a reader's words and language. */
import type { SavedInfo } from '../../runtime/snapshots.ts';
import { formatBytes, knownLanguage } from '../numbers.ts';

const UNITS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "now", "3 minutes ago", "yesterday". */
export function ago(time: number, now: number, language: string): string {
  const seconds = Math.max(0, now - time) / 1000;
  const [unit, length] = UNITS.find(([, least]) => seconds >= least) ?? ['second', Number.POSITIVE_INFINITY];
  return new Intl.RelativeTimeFormat(knownLanguage(language), { numeric: 'auto' }).format(
    -Math.floor(seconds / length) || 0,
    unit,
  );
}

/** "14:32", of another day "Mar 3, 2026, 14:32"; and what it takes: "1.2 MB". */
export function details(saved: readonly SavedInfo[], now: number, language: string): string {
  const time = newest(saved);
  const size = saved.reduce((sum, part) => sum + part.size, 0);
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  const clock = new Intl.DateTimeFormat(knownLanguage(language), {
    timeStyle: 'short',
    dateStyle: today ? undefined : 'medium',
  });
  return [time && clock.format(time), size && formatBytes(size, language)].filter(Boolean).join(' · ');
}

/** When the last of them was saved; 0 where that is not known. */
export function newest(saved: readonly SavedInfo[]): number {
  return Math.max(0, ...saved.map(({ time }) => time));
}

/** A name for a file that is kept beside others: "Digits 2026-03-03 14.32.safetensors". */
export function fileName(title: string, time: number): string {
  const name = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim() || 'snapshot';
  const two = (value: number): string => String(value).padStart(2, '0');
  const at = new Date(time);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${name} ${day} ${two(at.getHours())}.${two(at.getMinutes())}.safetensors`;
}
