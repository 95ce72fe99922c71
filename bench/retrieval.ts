/**
 * Measures how well the search finds the right passages, offline, on an embedded database in
 * memory: words only, vectors only and fused, with the questions as written and as typed on a
 * phone.
 *
 * FaQuAD (Sayama et al., BRACIS 2019) is read from `../shared/datasets/faquad` beside the project;
 * the questions over `documents/` are in `retrieval-questions.ts`.
 *
 * With DATABASE_URL it then measures how fast the search is at 1,000, 10,000 and 100,000 passages
 * (`-- --sizes=1000,10000`; `--scale-only` skips the rest). 100,000 passages and their index need
 * more memory than services.sh gives Postgres by default: `SHARED_BUFFERS=1GB bash
 * scripts/ci/services.sh …`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sentencesOf } from '../core/src/text/index.ts';
import { type Knowledge, openKnowledge } from './retrieval-knowledge.ts';
import { formatTable, measure, type Ranks } from './retrieval-measures.ts';
import { measureScale, SCALE_HEADER } from './retrieval-scale.ts';
import { loadFaquad, loadSamples, type QuestionSet } from './retrieval-sets.ts';

const FAQUAD = path.resolve(import.meta.dirname, '../../shared/datasets/faquad');
const HEADER = ['', 'nDCG@10', 'recall@1', 'recall@5', 'recall@10', 'MRR@10', 'ms p50', 'ms p95'];

/**
 * From the data set's README, for comparison. The last column is nDCG@10 for the questions without
 * accents.
 */
const BASELINES = [
  ['baseline', 'nDCG@10', 'recall@1', 'recall@5', '', 'MRR@10', 'no accents'],
  ['Postgres, all words', '0.463', '0.441', '0.476', '', '0.457', '0.163'],
  ['Postgres, any word, ts_rank', '0.890', '0.786', '0.957', '', '0.861', '0.891'],
  ['Postgres, any word, ts_rank_cd', '0.686', '0.497', '0.797', '', '0.621', '0.646'],
  ['pg_trgm word_similarity', '0.882', '0.804', '0.930', '', '0.857', '0.872'],
  ['BM25, stems', '0.902', '0.814', '0.952', '', '0.876', '0.897'],
  ['BM25, 4-grams', '0.927', '0.846', '0.978', '', '0.904', '0.927'],
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

/** Every known sentence and every question of all sets: larger knowledge is composed of these. */
function textsOf(sets: QuestionSet[]): { sentences: string[]; questions: string[] } {
  const passages = sets.flatMap(({ documents }) => documents.flatMap((one) => one.passages));
  const sentences = passages.flatMap(({ content }) => sentencesOf(content));
  const questions = sets.flatMap((set) => set.questions.map(({ text }) => text));
  return { sentences: sentences.filter((one) => one.length > 20), questions };
}

async function reportScale(sets: QuestionSet[], sizes: number[]): Promise<void> {
  const server = process.env.DATABASE_URL;
  if (!server) {
    console.log('\nScale: skipped, it needs a Postgres, for example');
    console.log('  bash scripts/ci/services.sh npm run bench:retrieval');
    return;
  }
  for (const size of sizes) {
    const rows = await measureScale(server, size, textsOf(sets));
    console.log(`\n${size.toLocaleString('en')} passages of many organisations`);
    console.log(formatTable([SCALE_HEADER, ...rows]));
  }
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    'scale-only': { type: 'boolean', default: false },
  },
});
const sets = [await loadSamples()];
if (existsSync(FAQUAD)) sets.push(await loadFaquad(FAQUAD));
else
  console.log(
    'FaQuAD: skipped, the data set is not beside the project (../shared/datasets/faquad)',
  );
if (!values['scale-only']) for (const set of sets) await report(set);
await reportScale(sets, values.sizes.split(',').map(Number));
