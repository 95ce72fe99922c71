import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

export interface FileImport {
  /** The imported file, relative to the repository's root. */
  file: string;
  line: number;
}

/** How the other packages enter core's rooms. */
const CORE = /^@sosia\/core\/(.+)$/;

/**
 * The files of this repository that a TypeScript file imports or re-exports, types included, in
 * source order.
 */
export function readImports(file: string): FileImport[] {
  const source = readFileSync(file, 'utf8');
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest)),
    ...module.dynamicImports.map((one) => one.moduleRequest),
  ];
  new Visitor({ TSImportType: ({ source: request }) => requests.push(request) }).visit(program);
  const imports = new Map<string, FileImport>();
  for (const request of requests) {
    if (!request) continue;
    const name = source.slice(request.start + 1, request.end - 1);
    const room = CORE.exec(name)?.[1];
    if (!room && !name.startsWith('.')) continue;
    const target = room
      ? `core/src/${room}/index.ts`
      : path.posix.join(path.posix.dirname(file), name);
    const line = source.slice(0, request.start).split('\n').length;
    if (!imports.has(target)) imports.set(target, { file: target, line });
  }
  return [...imports.values()].sort((a, b) => a.line - b.line);
}
