/**
 * How well the knowledge finds what was asked, offline, on an embedded database in memory:
 * words only, vectors only and fused, with the questions as written and as typed on a phone.
 *
 * FaQuAD (Sayama et al., BRACIS 2019) is read from `../shared/datasets/faquad` beside the project;
 * the questions over `documents/` are in `retrieval-questions.ts`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Knowledge, openKnowledge } from './retrieval-knowledge.ts';
import { formatTable, measure, type Ranks } from './retrieval-measures.ts';
import { loadFaquad, loadSamples, type QuestionSet } from './retrieval-sets.ts';

const FAQUAD = path.resolve(import.meta.dirname, '../../shared/datasets/faquad');
const HEADER = ['', 'nDCG@10', 'recall@1', 'recall@5', 'recall@10', 'MRR@10', 'ms p50', 'ms p95'];

/** Best baselines of the data set's README, for comparison. */
const BASELINES = [
  ['ts_rank, any word', '0.890', '0.786', '0.957', '', '0.861'],
  ['BM25, stems', '0.902', '0.814', '0.952', '', '0.876'],
  ['BM25, 4-grams', '0.927', '0.846', '0.978', '', '0.904'],
];

async function ranksOf(
  knowledge: Knowledge,
  questions: QuestionSet['questions'],
  lists: { words: boolean; vectors: boolean },
): Promise<Ranks> {
  const ranks: Ranks = { places: [], ms: [] };
  for (const { text, isAnswer } of questions) {
    const started = performance.now();
    const found = await knowledge.find(text, lists);
    ranks.ms.push(performance.now() - started);
    ranks.places.push(found.findIndex(isAnswer) + 1);
  }
  return ranks;
}

async function report(set: QuestionSet): Promise<void> {
  const knowledge = await openKnowledge(set.documents);
  const rows: string[][] = [];
  for (const [spelling, questions] of [
    ['as written', set.questions],
    ['no accents', set.unaccented],
  ] as const) {
    for (const [name, lists] of [
      ['words', { words: true, vectors: false }],
      ['vectors', { words: false, vectors: true }],
      ['fused', { words: true, vectors: true }],
    ] as const) {
      rows.push([`${name}, ${spelling}`, ...measure(await ranksOf(knowledge, questions, lists))]);
    }
  }
  await knowledge.close();
  console.log(`\n${set.name}: ${set.questions.length} questions, ${knowledge.passages} passages`);
  console.log(formatTable([HEADER, ...rows, ...(set.name === 'FaQuAD' ? BASELINES : [])]));
}

await report(await loadSamples());
if (existsSync(FAQUAD)) await report(await loadFaquad(FAQUAD));
else
  console.log(
    '\nFaQuAD: skipped, the data set is not beside the project (../shared/datasets/faquad)',
  );
