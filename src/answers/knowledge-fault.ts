import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Something wrong in a knowledge file; `line` counts from 1. */
export interface KnowledgeFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** All faults of the knowledge files, each with file and line. */
export class KnowledgeFaultsError extends Error {
  readonly faults: readonly KnowledgeFault[];

  constructor(faults: readonly KnowledgeFault[]) {
    super(faults.map((each) => `${each.file}:${each.line}: ${each.message}`).join('\n'));
    this.name = 'KnowledgeFaultsError';
    this.faults = faults;
  }
}

/** A file's value, or the faults that keep it from being one; `lineOf` finds the line of a path in it. */
export interface CheckedFile<T> {
  readonly value: T | null;
  readonly faults: readonly KnowledgeFault[];
  lineOf(path: readonly PropertyKey[]): number;
}

function nodeLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Reads a YAML text against a schema; every fault is given with its line. */
export function checkYaml<T>(file: string, text: string, schema: z.ZodType<T>): CheckedFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const lineOf = (path: readonly PropertyKey[]): number => nodeLine(document, lines, path);
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      line: error.linePos?.[0].line ?? 1,
      message: error.message.split('\n')[0] ?? error.code,
    }));
    return { value: null, faults, lineOf };
  }
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, faults: [], lineOf };
  const faults = checked.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${issue.path.map(String).join('.') || 'file'}: ${issue.message}`,
  }));
  return { value: null, faults, lineOf };
}
