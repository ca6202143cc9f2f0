import { asObject, type JsonObject } from '../../src/line/json-object.ts';

const REFERENCE = '#/components/schemas/';

/**
 * LINE's OpenAPI tells kinds apart by `discriminator.mapping` on a base that its children include with
 * `allOf`; a JSON Schema validator ignores that, and a text message without a text passes. Here each
 * base asks for the child that its mapping names, and children include the bare base.
 */
export function resolveDiscriminators(schemas: JsonObject): JsonObject {
  const bases = Object.entries(schemas).filter(([, schema]) => mappingOf(schema) !== null);
  const names = new Set(bases.map(([name]) => name));
  const resolved = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, pointAtBareBases(schema, names)]),
  );
  for (const [name, base] of bases) {
    const { discriminator, ...bare } = asObject(base) ?? {};
    resolved[`${name}__base`] = pointAtBareBases(bare, names);
    resolved[name] = choose(name, String(asObject(discriminator)?.propertyName), mappingOf(base));
  }
  return resolved;
}

function choose(base: string, property: string, mapping: JsonObject | null): JsonObject {
  const cases = Object.entries(mapping ?? {}).map(([kind, child]) => ({
    if: { properties: { [property]: { const: kind } }, required: [property] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword
    then: { $ref: child },
  }));
  const kinds = { properties: { [property]: { enum: Object.keys(mapping ?? {}) } } };
  return { allOf: [{ $ref: `${REFERENCE}${base}__base` }, kinds, ...cases] };
}

function mappingOf(schema: unknown): JsonObject | null {
  return asObject(asObject(asObject(schema)?.discriminator)?.mapping);
}

function pointAtBareBases(value: unknown, bases: ReadonlySet<string>): unknown {
  const { allOf, ...rest } = asObject(value) ?? {};
  if (!Array.isArray(allOf)) return value;
  const included = allOf.map((part) => {
    const name = String(asObject(part)?.$ref).replace(REFERENCE, '');
    return bases.has(name) ? { $ref: `${REFERENCE}${name}__base` } : part;
  });
  return { ...rest, allOf: included };
}
