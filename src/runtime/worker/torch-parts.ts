import type { SparkBackend } from '../protocol/worker-life.ts';

/**
 * The files of torch that every program with it needs: `planner`, and one of the others, by what it computes on. Their names are
 * known once torch has been built: the build fills them in. Without them torch asks for them itself, once it is there.
 */
export const torchParts: Partial<Record<'planner' | SparkBackend, string>> = {};
