import fc from 'fast-check';
import { z } from 'zod';
import { PersonaSettings } from '../src/contract/index.ts';

/** The part of JSON Schema that zod generates for settings. */
interface Schema {
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Texts as people write them, and texts that break files, lines and quoting. */
const awkward = fc.constantFrom(
  ...['', ' ', '\n', '\n\n  recuado\n', 'a: b # c', '- x', '"', "'", '{{contact.name}}', 'null'],
  ...['0x1F', '1e3', 'yes', '---', '...', '%TAG', '&a *a', '!!js', 'fim \n', '\tx', 'é\r\nç'],
  ...[
    'x'.repeat(100),
    `linha\n${'y '.repeat(60)}\n\n`,
    '🙂 olá',
    '\u2028',
    '\u0085',
    '| >',
    '\ufeff',
  ],
);

function textOf({ format, pattern, minLength = 0, maxLength = 300 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const word = fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 40 }));
  const text = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(''));
  return text.map((value) => `${value || 'x'.repeat(minLength)}`.slice(0, maxLength));
}

function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum = 0, maximum = 1e6 } = schema;
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, arbitraryOf(inner)]),
        ),
      );
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: minimum, max: Math.min(maximum, 1e9) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true });
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
}

/**
 * Any settings that a draft may contain, generated from their schema: a new field is included
 * automatically.
 */
export const arbitrarySettings: fc.Arbitrary<PersonaSettings> = arbitraryOf(
  z.toJSONSchema(PersonaSettings, { io: 'output' }) as Schema,
)
  .map((value) => PersonaSettings.safeParse(value))
  .filter(({ success }) => success)
  .map(({ data }) => data as PersonaSettings);
