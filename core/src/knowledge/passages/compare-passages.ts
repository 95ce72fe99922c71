import { diffArrays } from 'diff';
import type { DocumentChangeItem } from '../../contract/index.ts';
import { sentencesOf } from '../../text/index.ts';

/** A passage as it is in its document. */
export interface ComparedPassage {
  heading: string;
  page: number | null;
  text: string;
}

export interface PassageChanges {
  added: number;
  removed: number;
  changed: number;
  /** In the new document's order. */
  items: DocumentChangeItem[];
}

/** A sentence or list line, with its position in the document. */
interface Unit {
  heading: string;
  page: number | null;
  text: string;
  /** Starts a line; otherwise it follows another sentence on the same line. */
  isLine: boolean;
  /** The text of a heading; `heading` then holds its parent headings. */
  isHeading?: boolean;
}

/** If the search takes longer, the texts are shown as one removed and one added. */
const LONGEST_SEARCH_MS = 3000;
const LONGEST_ITEM = 4000;

/**
 * What changed in a document's sentences when it was read again. Sentences are compared, not
 * passages: one added sentence shifts every later passage boundary without changing what is said.
 */
export async function comparePassages(
  before: readonly ComparedPassage[],
  after: readonly ComparedPassage[],
): Promise<PassageChanges> {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const items: DocumentChangeItem[] = [];
  for (const [removed, added] of await runsOf(old, now)) items.push(...itemsOf(removed, added));
  const count = (kind: DocumentChangeItem['kind']) =>
    items.filter((item) => item.kind === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed'), items };
}

function unitsOf(passages: readonly ComparedPassage[]): Unit[] {
  const units: Unit[] = [];
  let path: string[] = [];
  for (const { heading, page, text } of passages) {
    const next = heading ? heading.split(' › ') : [];
    const from = next.findIndex((part, level) => part !== path[level]);
    // A new heading is a unit of its own, so that a renamed one is noticed.
    if (from >= 0) {
      next.slice(from).forEach((part, level) => {
        const above = next.slice(0, from + level).join(' › ');
        units.push({ heading: above, page, text: part, isLine: true, isHeading: true });
      });
    }
    path = next;
    for (const line of text.split('\n')) units.push(...unitsOfLine(line, { heading, page }));
  }
  return units;
}

function unitsOfLine(line: string, where: Pick<Unit, 'heading' | 'page'>): Unit[] {
  return sentencesOf(line).map((text, index) => ({ ...where, text, isLine: index === 0 }));
}

/** The stretches that differ, each as its old and its new units. */
async function runsOf(old: Unit[], now: Unit[]): Promise<[Unit[], Unit[]][]> {
  const changes = await searchChanges(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  );
  if (!changes) return [[old, now]];
  const runs: [Unit[], Unit[]][] = [];
  let [from, to] = [0, 0];
  let run: [Unit[], Unit[]] | undefined;
  for (const { count, added, removed } of changes) {
    if (!added && !removed) {
      [from, to, run] = [from + count, to + count, undefined];
      continue;
    }
    if (!run) {
      run = [[], []];
      runs.push(run);
    }
    if (removed) {
      run[0].push(...old.slice(from, from + count));
      from += count;
    } else {
      run[1].push(...now.slice(to, to + count));
      to += count;
    }
  }
  return runs;
}

/** Runs asynchronously; resolves to undefined when the search takes too long. */
function searchChanges(old: string[], now: string[]) {
  return new Promise<ReturnType<typeof diffArrays<string>> | undefined>((resolve) => {
    diffArrays(old, now, { timeout: LONGEST_SEARCH_MS, callback: resolve });
  });
}

/** One item for each heading of a stretch: changed if both sides have the heading. */
function itemsOf(removed: Unit[], added: Unit[]): DocumentChangeItem[] {
  const [old, now] = [byHeading(removed), byHeading(added)];
  const items: DocumentChangeItem[] = [];
  for (const [heading, units] of old) {
    if (!now.has(heading)) items.push(itemOf('removed', units, []));
  }
  for (const [heading, units] of now) {
    const before = old.get(heading);
    items.push(before ? itemOf('changed', before, units) : itemOf('added', [], units));
  }
  return items;
}

function byHeading(units: Unit[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  const filled = new Set(units.filter((unit) => !unit.isHeading).map(({ heading }) => heading));
  for (const unit of units) {
    // The text under the heading already shows that the heading came or went.
    if (unit.isHeading && filled.has(pathOf(unit))) continue;
    const known = groups.get(unit.heading);
    if (known) known.push(unit);
    else groups.set(unit.heading, [unit]);
  }
  return groups;
}

const pathOf = ({ heading, text }: Unit) => (heading ? `${heading} › ${text}` : text);

function itemOf(kind: DocumentChangeItem['kind'], old: Unit[], now: Unit[]): DocumentChangeItem {
  const [first] = now.length > 0 ? now : old;
  return {
    kind,
    heading: first?.heading ?? '',
    page: first?.page ?? null,
    before: textOf(old),
    after: textOf(now),
  };
}

function textOf(units: Unit[]): string {
  const text = units.reduce(
    (all, unit) => (all ? `${all}${unit.isLine ? '\n' : ' '}${unit.text}` : unit.text),
    '',
  );
  return text.length > LONGEST_ITEM ? `${text.slice(0, LONGEST_ITEM).toWellFormed()}…` : text;
}
