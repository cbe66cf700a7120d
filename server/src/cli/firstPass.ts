import type { FoundFile } from '../node/findFiles';
import { inOrder } from '../node/inOrder';
import { until } from '../node/interruption';
import type { FilePolicy } from './filePolicies';
import type { FileRecord } from './fileRecord';
import { openGathering, type FirstPass } from './gathering';
import type { Pass } from './pass';

export interface LookedAt {
  readonly file: FoundFile;
  readonly held: FilePolicy;
  /** Null where nianbao.json leaves the file out. */
  readonly record: FileRecord | null;
}

/** What is found in each file by itself. */
export async function* lookAt(files: readonly FoundFile[], { policies, crew, interruption, progress }: Pass): AsyncGenerator<LookedAt> {
  const looks = inOrder(until(files, interruption.nextStep()), crew.atOnce, async (file) => {
    const held = await policies.of(file.path);
    return { file, held, record: held.policy.excludedBy === null ? await crew.work({ file }) : null };
  });
  for await (const look of looks) {
    progress.step(look.record?.findings ?? 0);
    yield look;
  }
}

export async function firstPass(files: readonly FoundFile[], pass: Pass): Promise<FirstPass> {
  const gathering = openGathering(pass, false);
  for await (const { file, held, record } of lookAt(files, pass)) {
    if (record) gathering.take(file, held, record);
    else gathering.leaveOut(1);
  }
  return gathering.whole();
}
