import { hearInterruption, type Interruption } from '../node/interruption';
import { openSpool, type Spool } from '../node/spool';
import { keepHeapTight } from '../node/tightHeap';
import { openCache } from './cache';
import { cachedCrew } from './cachedCrew';
import { programKey } from './cacheKey';
import type { CheckOptions } from './commands';
import { openCrew, type Crew } from './crew';
import type { FilePolicies } from './filePolicies';
import { noProgress, openProgress, type Progress } from './progress';

/** All that a run over files works with. */
export interface Pass {
  readonly options: CheckOptions;
  readonly policies: FilePolicies;
  readonly crew: Crew;
  readonly spool: Spool;
  readonly interruption: Interruption;
  readonly progress: Progress;
  readonly close: () => Promise<void>;
}

/** `known` says that records have to be known again (`key`). */
export function openPass(files: number, options: CheckOptions, policies: FilePolicies, known = false): Pass {
  keepHeapTight();
  const crew = crewFor(files, options, policies, known);
  const spool = openSpool();
  const interruption = hearInterruption();
  const progress = progressOf('检查', files, options);
  return {
    options, policies, crew, spool, interruption, progress,
    close: async () => {
      progress.clear();
      interruption.close();
      spool.close();
      await crew.close();
    },
  };
}

export function progressOf(doing: string, files: number, options: CheckOptions): Progress {
  return options.progress && process.stderr.isTTY ? openProgress(doing, files, process.stderr, () => performance.now()) : noProgress;
}

function crewFor(files: number, options: CheckOptions, policies: FilePolicies, known: boolean): Crew {
  const cache = options.fix ? null : options.cache;
  const program = cache !== null || known ? programKey() : null;
  const crew = openCrew(options, files, program);
  return cache === null || program === null ? crew : cachedCrew(crew, openCache(cache), program, policies);
}
