import { PersonaSettings } from '@sosia/core/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { en } from '../../i18n/en.ts';
import { ptBR } from '../../i18n/pt-BR.ts';
import { choicesKey, labelKey } from './setting-words.ts';

interface Schema {
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/**
 * Every setting with its choices. Lists are included if their items are compared field by field.
 */
function fieldsOf(schema: Schema, path: string): [path: string, choices: string[]][] {
  const field = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  const { properties } = field;
  const itemFields = field.items?.properties;
  const inner = itemFields && 'id' in itemFields ? { ...itemFields } : properties;
  const own: [string, string[]][] =
    properties && path.includes('.') ? [] : [[path, field.enum ?? []]];
  const fields = Object.entries(inner ?? {}).filter(([key]) => key !== 'id');
  const nested = fields.flatMap(([key, value]) => fieldsOf(value, path ? `${path}.${key}` : key));
  return path === '' ? nested : [...own, ...nested];
}

const FIELDS = fieldsOf(z.toJSONSchema(PersonaSettings, { io: 'output' }) as Schema, '');

const wordAt = (words: object, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], words);

test.each([
  ['Portuguese', ptBR],
  ['English', en],
])('every setting has a name in %s, and every choice its words', (_, words) => {
  expect(FIELDS.length).toBeGreaterThan(40);
  const keys = FIELDS.flatMap(([path, choices]) => [
    labelKey(path),
    ...choices.map((choice) => `${choicesKey(path) ?? `choices of ${path}`}.${choice}`),
  ]);
  expect(keys.filter((key) => typeof wordAt(words, key) !== 'string')).toEqual([]);
});

/** Parts, and settings with an input of their own, which has its own texts. */
const OWN_INPUT =
  /^(?:\w+|identity\.picture|tone\.examples|handoff\.hours\b.*|voice\.voiceId|quickReplies\.isActive)$/;

test.each([
  ['Portuguese', ptBR],
  ['English', en],
])('every setting of a plain input has its help in %s', (_, words) => {
  const keys = FIELDS.map(([path]) => path)
    .filter((path) => !OWN_INPUT.test(path))
    .map((path) => `${labelKey(path)}Help`);
  expect(keys.length).toBeGreaterThan(25);
  expect(keys.filter((key) => typeof wordAt(words, key) !== 'string')).toEqual([]);
});
