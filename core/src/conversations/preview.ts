import type { MessageKind } from '../contract/index.ts';

const LENGTH = 120;

/** A message in one line, for lists. */
export function preview(message: { kind: MessageKind; body: string }): string {
  const line = message.body.replace(/\s+/g, ' ').trim();
  if (line === '') return `[${message.kind}]`;
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1).trimEnd()}…` : line;
}
