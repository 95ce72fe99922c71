import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySettings } from '../../../testing/arbitrary-settings.ts';
import { PersonaSettings } from '../../contract/index.ts';
import { PersonaFileError } from './file-problem.ts';
import { formatPersonaFile } from './format-persona-file.ts';
import { parsePersonaFile } from './parse-persona-file.ts';

const write = (settings: PersonaSettings) =>
  formatPersonaFile({ settings, chosen: [], consulted: [] });

/** The problems of a text, each as "line path kind". */
function problemsOf(text: string): string[] {
  try {
    parsePersonaFile(text);
  } catch (error) {
    if (!(error instanceof PersonaFileError)) throw error;
    return error.problems.map(({ line, path, kind }) => `${line} ${path} ${kind}`);
  }
  return [];
}

const file = (...lines: string[]) =>
  ['sosia: persona', 'schemaVersion: 1', 'persona:', '  identity: { name: Ana }', ...lines].join(
    '\n',
  );

test('what is written is read again as the same settings, whatever they are', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const { persona } = parsePersonaFile(write(settings));
      const { documents: _, ...knowledge } = persona.knowledge;
      const { documentIds: __, ...expected } = settings.knowledge;
      expect({ ...persona, knowledge }).toEqual({ ...settings, knowledge: expected });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the same settings give the same text, whatever the order of their keys', () => {
  const settings = PersonaSettings.parse({ identity: { name: 'Ana' }, biography: 'Um\nDois' });
  const turned = Object.fromEntries(Object.entries(settings).reverse());
  expect(write(PersonaSettings.parse(turned))).toBe(write(settings));
});

test('long texts stand in blocks, and choices and ranges beside their settings', () => {
  const settings = PersonaSettings.parse({
    identity: { name: 'Ana' },
    systemPrompt: 'Seja breve.\n\nNunca prometa prazos.',
  });
  const text = write(settings);
  expect(text).toContain('  systemPrompt: |-\n    Seja breve.\n\n    Nunca prometa prazos.\n');
  expect(text).toContain('mode: mirror # never | mirror | always');
  expect(text).toContain('speed: 1 # 0.7 to 1.2');
});

test('a wrong value is named with its line and its setting', () => {
  const problems = problemsOf(
    file('  voice:', '    speed: 9', '    mode: sometimes', '  greeting: 7', '  fallback: ""'),
  );
  expect(problems).toEqual([
    '6 voice.speed out_of_range',
    '7 voice.mode not_a_choice',
    '8 greeting wrong_type',
    '9 fallback required',
  ]);
});

test('a setting that does not exist is refused with its line, also inside a list', () => {
  const problems = problemsOf(
    file(
      '  sistemPrompt: Oi',
      '  quickReplies:',
      '    - { id: a, match: word, triggers: [oi], reply: Oi, activ: true }',
    ),
  );
  expect(problems).toEqual([
    '5 sistemPrompt unknown_field',
    '7 quickReplies.0.activ unknown_field',
  ]);
});

test('a missing setting is shown at the part that lacks it', () => {
  expect(
    problemsOf(file('  quickReplies:', '    - { id: a, match: word, triggers: [x] }')),
  ).toEqual(['6 quickReplies.0.reply required']);
});

test('another kind of file, and one of a later schema, are told in one line', () => {
  expect(problemsOf('name: docker\nservices: {}')).toEqual(['1  not_a_persona']);
  expect(problemsOf('just text')).toEqual(['1  not_a_persona']);
  expect(problemsOf('')).toEqual(['1  not_a_persona']);
  expect(problemsOf('sosia: persona\nschemaVersion: 2')).toEqual(['1  newer_schema']);
});

test('broken YAML is shown where it breaks', () => {
  expect(problemsOf(file('  greeting: "oi', '  biography: x'))[0]).toMatch(/^\d+ {2}syntax$/);
  expect(problemsOf(file('  greeting: a', '  greeting: b'))).toEqual(['6  syntax']);
});

test('nothing of a file is executed, repeated or made larger than it is', () => {
  expect(problemsOf(file('  greeting: !!js/function "() => 1"'))[0]).toMatch(/syntax$/);
  expect(problemsOf(file('  greeting: &a oi', '  biography: *a'))).toEqual([
    '5  syntax',
    '6  syntax',
  ]);
  const layers = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'];
  expect(problemsOf(layers.join('\n')).length).toBeGreaterThan(0);
  expect(problemsOf(file('  __proto__: { polluted: true }'))).not.toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a file that is too deep or too large is refused', () => {
  expect(problemsOf(`sosia: ${'['.repeat(100_000)}`)[0]).toMatch(/syntax$/);
  expect(problemsOf(`# ${'x'.repeat(4 * 1024 * 1024)}`)).toEqual(['1  syntax']);
  // Refused before parsing: two million items would take gigabytes of memory.
  const brackets = `sosia: [${'a,'.repeat(2_000_000)}]`;
  expect(() => parsePersonaFile(brackets)).toThrow('too many parts');
});
