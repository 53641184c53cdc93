/** In what colours and letters a plot is drawn: those of the page that it stands in. */
import type { Font } from './pen.ts';

export interface Theme {
  ink: string;
  /** What it stands on. */
  paper: string;
  /** Of classes, and of marks one after another. */
  series: readonly string[];
  /** The same as red, green and blue, to be mixed. */
  mixed: readonly (readonly [number, number, number])[];
  font: Font;
  language: string;
}

/** From where points in space are seen: turned about the vertical and up, in radians, and how near. */
export interface View {
  yaw: number;
  pitch: number;
  zoom: number;
}

export const FRONT: View = { yaw: 0.6, pitch: 0.45, zoom: 1 };
