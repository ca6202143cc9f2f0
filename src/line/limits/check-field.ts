import type { JsonObject } from '../json-object.ts';
import { type Violation, violation } from './violation.ts';

interface TextRule {
  /** The greatest length in UTF-16 units. */
  readonly most: number;
  readonly required?: boolean;
  /** Whether white space alone counts as empty. */
  readonly visible?: boolean;
}

/** Checks one text of an object: its type, that it is not empty, its length. */
export function checkText(object: JsonObject, name: string, at: string, rule: TextRule) {
  const value = object[name];
  const property = `${at}.${name}`;
  if (value === undefined) return rule.required ? violation(property, 'Must be specified') : [];
  if (typeof value !== 'string') return violation(property, 'Must be a string');
  if ((rule.visible ? value.trim() : value) === '') return violation(property, 'May not be empty');
  if (value.length <= rule.most) return [];
  return violation(property, `Length must be between 1 and ${rule.most}`);
}

interface UrlRule extends TextRule {
  readonly schemes: readonly string[];
}

/** What an action may open. */
export const ACTION_URL: UrlRule = { most: 1000, schemes: ['http', 'https', 'line', 'tel'] };
/** Where LINE fetches pictures and media from. */
export const MEDIA_URL: UrlRule = { most: 2000, schemes: ['https'], required: true };

/** Checks one URL of an object: percent-encoded, with an allowed scheme, not too long. */
export function checkUrl(object: JsonObject, name: string, at: string, rule: UrlRule): Violation[] {
  const found = checkText(object, name, at, rule);
  const value = object[name];
  if (found.length > 0 || typeof value !== 'string') return found;
  const property = `${at}.${name}`;
  const scheme = /^([a-z]+):./i.exec(value)?.[1]?.toLowerCase() ?? '';
  if (!rule.schemes.includes(scheme)) return violation(property, 'Invalid URI scheme');
  const encoded = /^[\x21-\x7e]+$/.test(value) && URL.canParse(value);
  return encoded ? [] : violation(property, 'Invalid URI');
}
