import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { z } from 'zod';
import type { PersonaFileProblem } from '../../contract/index.ts';
import { SosiaError } from '../../platform/index.ts';

/** Most problems reported; the first ones lead to the rest. */
const MOST_PROBLEMS = 50;

/** The file is not a persona; `details.problems` says what is wrong at which line. */
export class PersonaFileError extends SosiaError {
  readonly problems: readonly PersonaFileProblem[];

  constructor(found: PersonaFileProblem[]) {
    const problems = found
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .slice(0, MOST_PROBLEMS);
    const lines = problems.map(({ line, path, message }) =>
      [`line ${line}`, path, message].filter(Boolean).join(': '),
    );
    super('persona_file_invalid', 422, lines.join('\n'), { problems });
    this.problems = problems;
  }
}

type Path = readonly PropertyKey[];

/** The position of a setting: its key, otherwise the nearest part that exists. */
export function positionOf(root: Node | null, path: Path, lines: LineCounter) {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === segment);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(segment)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A setting's path as the console names it, without the file's outer keys. */
export function settingPath(path: Path): string {
  const [first, ...rest] = path.map(String);
  return (first === 'persona' ? rest : [first ?? '', ...rest]).join('.');
}

type Issue = z.core.$ZodIssue;

/** Converts a zod issue to the contract's problem kind. */
export function kindOf(issue: Issue, value: unknown): PersonaFileProblem['kind'] {
  if (value === undefined) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong_type';
    case 'invalid_value':
      return 'not_a_choice';
    case 'too_small':
      return issue.origin === 'string' ? 'required' : 'out_of_range';
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'out_of_range';
    default:
      return 'invalid';
  }
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value);
}
