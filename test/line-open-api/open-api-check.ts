import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { asList, asObject, type JsonObject } from '../../src/line/json-object.ts';
import { sharedFolder } from '../shared-folder.ts';
import { resolveDiscriminators } from './resolve-discriminators.ts';

export interface CheckedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** LINE's own OpenAPI as a judge. Each method gives the faults it finds, none when all is well. */
export interface OpenApiCheck {
  request(request: CheckedRequest): string[];
  /** An answer of the API to a request of that method and path. */
  answer(method: string, path: string, status: number, body: unknown): string[];
  /** The body of a webhook. */
  webhook(body: unknown): string[];
}

interface Operation {
  readonly pattern: RegExp;
  readonly method: string;
  readonly definition: JsonObject;
}

/** The judge, or null where LINE's OpenAPI does not lie beside the project. */
export function loadOpenApiCheck(): OpenApiCheck | null {
  const shared = sharedFolder();
  if (shared === null) return null;
  const load = (name: string) => parse(readFileSync(join(shared, 'line', name), 'utf8'));
  return createOpenApiCheck(load('messaging-api.yml'), load('webhook.yml'));
}

export function createOpenApiCheck(api: JsonObject, webhooks: JsonObject): OpenApiCheck {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', ...withKinds(api) });
  ajv.addSchema({ $id: 'webhook', ...withKinds(webhooks) });
  const operations = operationsOf(api);
  const faults = (document: string, schema: unknown, value: unknown) => {
    const validate = ajv.getSchema(`${document}${asObject(schema)?.$ref}`);
    if (validate === undefined) return [`no schema for ${JSON.stringify(schema)}`];
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  };
  const find = (method: string, path: string) =>
    operations.find(
      (operation) => operation.method === method.toLowerCase() && operation.pattern.test(path),
    )?.definition;

  return {
    request({ method, path, headers, body }) {
      const operation = find(method, path);
      if (operation === undefined) return [`LINE has no ${method} ${path}`];
      const { required, content } = asObject(operation.requestBody) ?? {};
      const missing = required === true && body === undefined ? [`${path} needs a body`] : [];
      const schema = schemaOf(content);
      return [
        ...missing,
        ...(body === undefined || schema === undefined ? [] : faults('api', schema, body)),
        ...retryKeyFaults(operation, path, headers['x-line-retry-key']),
      ];
    },
    answer(method, path, status, body) {
      const responses = asObject(find(method, path)?.responses) ?? {};
      const response = asObject(responses[String(status)]);
      const error = { $ref: '#/components/schemas/ErrorResponse' };
      const schema = response === null && status >= 400 ? error : schemaOf(response?.content);
      return schema === undefined ? [] : faults('api', schema, body);
    },
    webhook(body) {
      const events = asList(asObject(body)?.events).map((value) => {
        // The OpenAPI does not know messageEdited yet; it is built like message.
        const event = asObject(value);
        return event?.type === 'messageEdited' ? { ...event, type: 'message' } : value;
      });
      const schema = { $ref: '#/components/schemas/CallbackRequest' };
      return faults('webhook', schema, { ...asObject(body), events });
    },
  };
}

function withKinds(document: JsonObject): JsonObject {
  const schemas = asObject(asObject(document.components)?.schemas) ?? {};
  return { components: { schemas: resolveDiscriminators(schemas) } };
}

/** Paths without placeholders first: `/message/quota` is no `/message/{messageId}`. */
function operationsOf(api: JsonObject): Operation[] {
  const paths = Object.entries(asObject(api.paths) ?? {});
  const holes = (path: string) => path.split('{').length;
  return paths
    .toSorted(([one], [other]) => holes(one) - holes(other))
    .flatMap(([path, methods]) =>
      Object.entries(asObject(methods) ?? {}).map(([method, definition]) => ({
        pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        method,
        definition: asObject(definition) ?? {},
      })),
    );
}

function schemaOf(content: unknown): unknown {
  return asObject(asObject(content)?.['application/json'])?.schema;
}

function retryKeyFaults(
  operation: JsonObject,
  path: string,
  key: string | string[] | undefined,
): string[] {
  if (key === undefined) return [];
  const allowed = asList(operation.parameters).some(
    (parameter) => asObject(parameter)?.name === 'X-Line-Retry-Key',
  );
  if (!allowed) return [`${path} takes no retry key`];
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  return uuid.test(String(key)) ? [] : [`the retry key ${key} is no UUID`];
}
