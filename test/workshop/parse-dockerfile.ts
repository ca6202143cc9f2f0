export interface Instruction {
  readonly name: string;
  readonly value: string;
}

export interface Stage {
  readonly from: string;
  readonly name: string | null;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile's stages; comments are left out and continued lines joined. */
export function parseDockerfile(text: string): readonly Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n');
  const stages: { from: string; name: string | null; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [from = '', , stage = null] = value.split(/\s+/);
      stages.push({ from, name: stage, instructions: [] });
    } else if (name === '') throw new Error(`not an instruction: ${line}`);
    else stages.at(-1)?.instructions.push({ name, value });
  }
  return stages;
}

/** What a COPY without `--from` takes out of the build's folder. */
export function copiedSources({ instructions }: Stage): readonly string[] {
  return instructions
    .filter(({ name, value }) => name === 'COPY' && !value.startsWith('--from='))
    .flatMap(({ value }) => value.split(/\s+/).slice(0, -1));
}
