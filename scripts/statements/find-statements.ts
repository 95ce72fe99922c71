import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** A raw statement in the source code. */
export interface Statement {
  file: string;
  line: number;
  /** The function that its text is passed to: `queryRows`, `$executeRaw`, `pool.query`, … */
  by: string;
  /** Its text, between the values; empty when the text is defined elsewhere. */
  parts: string[];
  /** Whether `queryRows` reads its rows. */
  isRead: boolean;
  /** Whether the organisation is among its values. */
  namesOrganization: boolean;
  /** Why it is not, if a comment above the statement says so. */
  reason: string | undefined;
}

export type Node = { type: string; start: number; end: number; [key: string]: unknown };

const ROOT = path.join(import.meta.dirname, '../..');
const RAW = /^\$(query|execute)Raw(Unsafe)?$/;
const DRIVERS = new Set(['pool.query', 'pglite.query', 'pglite.exec']);
/** What a driver by any other name is recognised by. */
const SQL = /^\s*(select\s.*\sfrom|insert into|update\s.*\sset|delete from|truncate)\s/is;
const REASON = /^ no organization here: (.+)$/;

/** The raw statements of the shipped code; tests may query as they like. */
export function findStatements(): Statement[] {
  return globSync(['{core,server,worker}/src/**/*.ts', 'scripts/**/*.ts'], { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => statementsIn(file, readFileSync(path.join(ROOT, file), 'utf8')));
}

/** The raw statements of one file, in order. */
export function statementsIn(file: string, source: string): Statement[] {
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const lineOf = (at: number) => source.slice(0, at).split('\n').length;
  const commentAt = new Map(
    comments.filter(({ type }) => type === 'Line').map((one) => [lineOf(one.start), one.value]),
  );
  /** The reason given in the comment lines directly above a line. */
  function reasonAbove(line: number): string | undefined {
    const text = commentAt.get(line - 1);
    return text === undefined ? undefined : (REASON.exec(text)?.[1] ?? reasonAbove(line - 1));
  }
  const found: Statement[] = [];

  function visit(node: Node, outer: Node): void {
    const standsIn = /Statement$|Declaration$/.test(node.type) ? node : outer;
    const by = givenTo(node);
    if (by) {
      const text = (node.quasi ?? (node.arguments as Node[])[0]) as Node | undefined;
      found.push({
        file,
        line: lineOf(node.start),
        by,
        parts: partsOf(text),
        isRead: by === 'queryRows',
        namesOrganization: mentions(node, 'organizationId'),
        reason: reasonAbove(lineOf(node.start)) ?? reasonAbove(lineOf(standsIn.start)),
      });
    }
    for (const child of childrenOf(node)) visit(child, standsIn);
  }

  visit(program as unknown as Node, program as unknown as Node);
  return found;
}

/** The function that a node passes SQL text to; undefined for every other node. */
function givenTo(node: Node): string | undefined {
  if (node.type === 'TaggedTemplateExpression') {
    const tag = node.tag as Node;
    return nameOf(tag.type === 'CallExpression' ? (tag.callee as Node) : tag, true);
  }
  if (node.type !== 'CallExpression') return undefined;
  const callee = node.callee as Node;
  const [text] = node.arguments as Node[];
  const isSql = callee.type === 'MemberExpression' && SQL.test(partsOf(text).join(''));
  return nameOf(callee, false) ?? (isSql ? 'a driver' : undefined);
}

function nameOf(node: Node, isTag: boolean): string | undefined {
  if (node.type === 'Identifier')
    return isTag && node.name === 'queryRows' ? 'queryRows' : undefined;
  if (node.type !== 'MemberExpression') return undefined;
  const name = String((node.property as Node).name);
  if (RAW.test(name)) return name;
  const { name: own, property } = node.object as Node & { property?: Node };
  const called = `${own ?? property?.name}.${name}`;
  return DRIVERS.has(called) ? called : undefined;
}

function partsOf(text: Node | undefined): string[] {
  if (text?.type === 'Literal') return [String(text.value)];
  const quasis = (text?.quasis ?? []) as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked);
}

/** A key of an object literal is no value: `{ organizationId: 1 }` mentions nothing. */
const mentions = (node: Node, name: string): boolean =>
  (node.type === 'Identifier' && node.name === name) ||
  childrenOf(node).some(
    (child) => !(node.type === 'Property' && child === node.key) && mentions(child, name),
  );

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
