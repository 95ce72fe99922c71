import { Lexer, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import { MAX_PERSONA_FILE_BYTES, type PersonaFileProblem } from '../../contract/index.ts';
import { kindOf, PersonaFileError, positionOf, settingPath, valueAt } from './file-problem.ts';
import {
  FILE_SCHEMA,
  type FieldSchema,
  PersonaFile,
  presentSchema,
  SCHEMA_VERSION,
} from './file-schema.ts';

/**
 * Parses a persona file. Only plain YAML is accepted, without tags or aliases, so that it contains
 * only text, numbers and lists. Throws `persona_file_invalid` with the line of each problem.
 */
export function parsePersonaFile(text: string): PersonaFile {
  refuseExcess(text);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new PersonaFileError(
      broken.map(({ pos, message }) => problemAt(lines, pos[0], 'syntax', message)),
    );
  }
  refuseReferences(document.contents, lines);
  const content: unknown = document.toJS({ maxAliasCount: 0 });
  checkFrame(content);
  return validate(content, document.contents, lines);
}

/** The largest possible settings have about 60,000; each takes a kilobyte to parse. */
const MOST_TOKENS = 100_000;

/** Refuses a file before the expensive part: a short text of brackets would fill the memory. */
function refuseExcess(text: string): void {
  if (Buffer.byteLength(text) > MAX_PERSONA_FILE_BYTES) {
    throw wholeFile('syntax', 'The file is larger than 4 MB');
  }
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_TOKENS) throw wholeFile('syntax', 'The file has too many parts');
  }
}

function wholeFile(kind: PersonaFileProblem['kind'], message: string): PersonaFileError {
  return new PersonaFileError([{ line: 1, column: 1, path: '', kind, message }]);
}

function problemAt(
  lines: LineCounter,
  offset: number,
  kind: PersonaFileProblem['kind'],
  message: string,
): PersonaFileProblem {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), path: '', kind, message };
}

/** An alias repeats content from elsewhere: a few lines could expand to gigabytes. */
function refuseReferences(root: ParsedNode | null, lines: LineCounter): void {
  const problems: PersonaFileProblem[] = [];
  const refuse = (at: number | undefined, what: string) =>
    problems.push(problemAt(lines, at ?? 0, 'syntax', `${what} are not taken`));
  visit(root, {
    Alias: (_, { range, source }) => void refuse(range?.[0], `Aliases (*${source})`),
    Value: (_, { range, anchor, tag }) => {
      if (anchor) refuse(range?.[0], `Anchors (&${anchor})`);
      if (tag) refuse(range?.[0], `Tags (${tag})`);
    },
  });
  if (problems.length > 0) throw new PersonaFileError(problems);
}

/** Reports another kind of file at once, instead of complaining about each of its lines. */
function checkFrame(content: unknown): void {
  const { sosia, schemaVersion } = (content ?? {}) as { sosia?: unknown; schemaVersion?: unknown };
  if (sosia !== 'persona') {
    throw wholeFile('not_a_persona', 'Not a persona: the file must say "sosia: persona"');
  }
  if (typeof schemaVersion === 'number' && schemaVersion > SCHEMA_VERSION) {
    throw wholeFile(
      'newer_schema',
      `Written by a newer Sósia (schema ${schemaVersion}; this one reads ${SCHEMA_VERSION})`,
    );
  }
}

function validate(content: unknown, root: Node | null, lines: LineCounter): PersonaFile {
  const result = PersonaFile.safeParse(content);
  const issues = (result.error?.issues ?? []).map((issue) => ({
    ...positionOf(root, issue.path, lines),
    path: settingPath(issue.path),
    kind: kindOf(issue, valueAt(content, issue.path)),
    message: issue.message,
  }));
  const unknown = unknownPaths(content, FILE_SCHEMA).map((path) => ({
    ...positionOf(root, path, lines),
    path: settingPath(path),
    kind: 'unknown_field' as const,
    message: 'There is no such setting',
  }));
  const problems = [...issues, ...unknown];
  if (!result.success || problems.length > 0) throw new PersonaFileError(problems);
  return result.data;
}

/** Keys that the schema does not know: a typo would otherwise silently become a default. */
function unknownPaths(
  value: unknown,
  schema: FieldSchema | undefined,
  path: string[] = [],
): string[][] {
  const field = presentSchema(schema);
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => unknownPaths(item, field?.items, [...path, String(at)]));
  }
  const { properties } = field ?? {};
  if (value === null || typeof value !== 'object' || !properties) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(properties, key)
      ? unknownPaths(inner, properties[key], [...path, key])
      : [[...path, key]],
  );
}
