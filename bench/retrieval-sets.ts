import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Candidate } from '../core/src/knowledge/index.ts';
import { splitPassages } from '../core/src/knowledge/passages/split-passages.ts';
import { foldText } from '../core/src/text/index.ts';
import type { BenchDocument } from './retrieval-knowledge.ts';
import { SAMPLE_QUESTIONS } from './retrieval-questions.ts';

export interface Question {
  text: string;
  isAnswer(candidate: Candidate): boolean;
}

export interface QuestionSet {
  name: string;
  documents: BenchDocument[];
  questions: Question[];
  /** The same questions in lower case, without accents or question marks. */
  unaccented: Question[];
}

const asTyped = (text: string) => foldText(text).replace(/[?!.,;:]/g, '');

async function readLines<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

interface Item {
  _id: string;
  title: string;
  text: string;
}

/** FaQuAD: each paragraph is one passage, whatever its length, as in the baselines. */
export async function loadFaquad(folder: string): Promise<QuestionSet> {
  const paragraphs = await readLines<Item>(path.join(folder, 'corpus.jsonl'));
  const judgements = await readFile(path.join(folder, 'qrels.tsv'), 'utf8');
  const answers = new Map(
    judgements
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t').slice(0, 2) as [string, string]),
  );
  const texts = new Map(paragraphs.map(({ _id, text }) => [_id, text]));
  const questionsOf = async (file: string) =>
    (await readLines<Item>(path.join(folder, file))).map(({ _id, text }) => ({
      text,
      isAnswer: ({ content }: Candidate) => content === texts.get(answers.get(_id) ?? ''),
    }));
  const byTitle = Map.groupBy(paragraphs, ({ title }) => title);
  return {
    name: 'FaQuAD',
    documents: [...byTitle].map(([title, items]) => ({
      title,
      passages: items.map(({ text }) => ({
        heading: '',
        page: null,
        content: text,
        tokenCount: Math.ceil(text.length / 4),
      })),
    })),
    questions: await questionsOf('queries.jsonl'),
    unaccented: await questionsOf('queries_noaccent.jsonl'),
  };
}

/** The sample documents, split as the product splits them. */
export async function loadSamples(): Promise<QuestionSet> {
  const folder = path.resolve(import.meta.dirname, '../documents');
  const names = ['biografia_endrigo_completa.txt', 'servicos.md', 'perguntas_frequentes.md'];
  const documents = names.map(async (title) => {
    const passages = await splitPassages(await readFile(path.join(folder, title), 'utf8'));
    return { title, passages };
  });
  const questions = SAMPLE_QUESTIONS.map(([text, ...answers]) => ({
    text,
    isAnswer: ({ content }: Candidate) => answers.some((answer) => content.includes(answer)),
  }));
  return {
    name: 'documents/',
    documents: await Promise.all(documents),
    questions,
    unaccented: questions.map((question) => ({ ...question, text: asTyped(question.text) })),
  };
}
