import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../user-error.ts';
import { extractText } from './extract-text.ts';
import { readFixture } from './fixtures/read-fixture.ts';

/** A change to a file: bytes overwritten, left out or repeated, at a place from 0 to 1. */
const damage = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('overwrite', 'leave out', 'repeat', 'cut'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});

function apply(
  file: Uint8Array,
  { place, kind, bytes }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
) {
  const at = Math.floor(place * file.length);
  if (kind === 'cut') return file.slice(0, at + 1);
  const rest = kind === 'repeat' ? file.slice(at) : file.slice(at + bytes.length);
  const between = kind === 'leave out' ? [] : bytes;
  return Uint8Array.from([...file.slice(0, at), ...between, ...rest]);
}

test.each(['chromium.pdf', 'libreoffice.pdf', 'libreoffice.docx'])(
  'a damaged %s gives text or a Thai refusal, never a crash, a hang or another error',
  async (name) => {
    const { bytes } = readFixture(name);
    const changes = fc.array(damage, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const result = await extractText({ name, bytes: list.reduce(apply, bytes) }).catch(
          (error: unknown) => error,
        );
        expect(
          result instanceof UserError || typeof (result as { text: unknown }).text === 'string',
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  },
  60_000,
);
