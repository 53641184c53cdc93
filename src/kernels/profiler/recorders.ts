/** Who is told what a program records of itself: the profiles that are being taken. */
export type Recorder = (name: string, start: number, ms: number) => void;

export const recorders = new Set<Recorder>();
