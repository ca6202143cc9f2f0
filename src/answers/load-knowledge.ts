import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { KnowledgeEntry, Source } from './knowledge-entry.ts';
import {
  type CheckedFile,
  checkYaml,
  type KnowledgeFault,
  KnowledgeFaultsError,
} from './knowledge-fault.ts';
import { entriesSchema, sourcesSchema, type WrittenEntry } from './knowledge-schema.ts';

const SOURCES_FILE = 'sources.yaml';

interface EntryFile extends CheckedFile<WrittenEntry[]> {
  readonly file: string;
}

async function readChecked<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
): Promise<CheckedFile<T>> {
  return checkYaml(file, await readFile(join(folder, file), 'utf8'), schema);
}

/**
 * Reads every `*.yaml` of a folder as curated entries; `sources.yaml` names the sources they refer to.
 *
 * @throws KnowledgeFaultsError naming every fault with file and line: YAML, shape, a missing source,
 *   an id or a question form used twice, a related entry that is not there.
 */
export async function loadKnowledge(folder: string): Promise<KnowledgeEntry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const named = names.includes(SOURCES_FILE)
    ? await readChecked(folder, SOURCES_FILE, sourcesSchema)
    : null;
  const files: EntryFile[] = await Promise.all(
    names
      .filter((name) => name !== SOURCES_FILE)
      .map(async (file) => ({ file, ...(await readChecked(folder, file, entriesSchema)) })),
  );
  const sources = new Map(Object.entries(named?.value ?? {}));
  const faults: KnowledgeFault[] = [
    ...(named?.faults ?? []),
    ...files.flatMap((each) => each.faults),
    ...crossFaults(files, sources),
  ];
  if (faults.length > 0) throw new KnowledgeFaultsError(faults);
  return files.flatMap((each) => (each.value ?? []).map((written) => toEntry(written, sources)));
}

function toEntry(written: WrittenEntry, sources: ReadonlyMap<string, Source>): KnowledgeEntry {
  const resolved = written.sources.flatMap((each) => {
    const source = typeof each === 'string' ? sources.get(each) : each;
    return source === undefined ? [] : [source];
  });
  return { ...written, sources: resolved };
}

/** What is wrong between entries, which no single entry shows. */
function crossFaults(
  files: readonly EntryFile[],
  sources: ReadonlyMap<string, Source>,
): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const ids = new Set(files.flatMap((each) => (each.value ?? []).map((entry) => entry.id)));
  const seenIds = new Map<string, string>();
  const seenForms = new Map<string, string>();
  for (const { file, value, lineOf } of files) {
    for (const [at, entry] of (value ?? []).entries()) {
      const fault = (path: readonly PropertyKey[], message: string): void => {
        faults.push({ file, line: lineOf([at, ...path]), message: `${entry.id}: ${message}` });
      };
      if (seenIds.has(entry.id)) fault(['id'], `id already used in ${seenIds.get(entry.id)}`);
      seenIds.set(entry.id, file);
      if (entry.sources.length === 0 && entry.confirmed !== 'unconfirmed') {
        fault([], 'a fact needs a source');
      }
      entry.sources.forEach((each, index) => {
        if (typeof each === 'string' && !sources.has(each)) {
          fault(['sources', index], `no source '${each}' in ${SOURCES_FILE}`);
        }
      });
      entry.related.forEach((each, index) => {
        if (!ids.has(each)) fault(['related', index], `no entry '${each}'`);
      });
      entry.questions.forEach((form, index) => {
        const other = seenForms.get(form);
        if (other !== undefined) fault(['questions', index], `question also stands in ${other}`);
        seenForms.set(form, entry.id);
      });
    }
  }
  return faults;
}
