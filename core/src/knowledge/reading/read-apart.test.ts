import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf, paragraph } from '../../../testing/docx.ts';
import { pageOf, pdfOf } from '../../../testing/pdf.ts';
import { readApart, readInTurn } from './read-apart.ts';

const MB = 1024 * 1024;
const quiet = { onProgress: () => undefined };
const line = 'O leilão de número tal reúne compradores de muitas cidades do estado.';
const pages = (count: number) => {
  const lines = Array.from({ length: 45 }, (_, index) => `${line} ${index}`);
  return pdfOf(Array.from({ length: count }, (_, page) => pageOf([...lines, `fim ${page + 1}`])));
};

test('a PDF of 300 pages is read while everything else goes on', async () => {
  const pdf = pages(300);
  const told: number[] = [];
  const before = performance.eventLoopUtilization();
  const { passages, text } = await readApart('pdf', pdf, {
    onProgress: ({ step, done }) => step === 'reading' && told.push(done),
  });
  const { utilization } = performance.eventLoopUtilization(before);
  expect(text.split('\f')).toHaveLength(301);
  expect(passages.at(-1)?.page).toBe(300);
  expect(passages.length).toBeGreaterThan(1000);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  // Reading on this thread would use nearly all of the time.
  expect(utilization).toBeLessThan(0.5);
}, 60_000);

test('a text of 2 MB is read', async () => {
  const text = `${line}\n\n`.repeat(Math.ceil((2 * MB) / (line.length + 3)));
  const read = await readApart('text', Buffer.from(text), quiet);
  expect(read.text).toBe(text);
  expect(read.passages.map(({ content }) => content).join('').length).toBeGreaterThan(MB);
}, 60_000);

test('what takes too long is ended', async () => {
  await expect(readApart('pdf', pages(3000), { ...quiet, timeoutMs: 1500 })).rejects.toMatchObject({
    code: 'took_too_long',
  });
}, 60_000);

test('what is given up is ended at once, with its reason', async () => {
  const stop = new AbortController();
  const reading = readApart('pdf', pages(2000), { ...quiet, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('given up')), 300);
  await expect(reading).rejects.toThrow('given up');
}, 60_000);

/** 80 MB of zeros in 80 kB. */
const zeros = () => Buffer.alloc(81 * MB);

test('a zip bomb called DOCX is refused by what it says of itself', async () => {
  const bomb = docxOf(paragraph('oi'), { 'word/document.xml': zeros() });
  expect(bomb.length).toBeLessThan(MB);
  await expect(readApart('docx', bomb, quiet)).rejects.toMatchObject({ code: 'unpacks_too_large' });
}, 60_000);

test('a zip bomb that lies about its size is refused by what comes out of it', async () => {
  const bomb = docxOf(paragraph('oi'), { 'word/document.xml': zeros() });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(81 * MB);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1000);
  for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) small.copy(bomb, at);
  const reading = readApart('docx', bomb, { ...quiet, mostBytes: 400 * MB });
  await expect(reading).rejects.toMatchObject({ code: 'unpacks_too_large' });
}, 60_000);

test('an archive of countless parts is refused', async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 6000 }, (_, index) => [`word/part${index}.xml`, new Uint8Array(0)]),
  );
  const reading = readApart('docx', Buffer.from(zipSync(parts)), quiet);
  await expect(reading).rejects.toMatchObject({ code: 'unpacks_too_large' });
}, 60_000);

test('a PDF that unpacks without end takes its own process down, and nothing else', async () => {
  // Compressed twice: a gigabyte of nothing in a few kilobytes.
  const packed = deflateSync(deflateSync(Buffer.alloc(500 * MB, ' '), { level: 9 }), { level: 9 });
  const body = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
    `<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}${index < 3 ? '\nendobj\n' : ''}`);
  const bomb = Buffer.concat([
    Buffer.from(`%PDF-1.4\n${body.join('')}`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF'),
  ]);
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage.rss();
  const reading = readApart('pdf', bomb, { ...quiet, mostBytes: 250 * MB });
  await expect(reading).rejects.toMatchObject({ code: 'took_too_much_memory' });
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * MB);
}, 60_000);

test('what V8 itself cannot hold ends in the same way', async () => {
  const docx = docxOf(paragraph('uma palavra').repeat(300_000));
  const reading = readApart('docx', docx, { ...quiet, mostBytes: 180 * MB });
  await expect(reading).rejects.toMatchObject({ code: 'took_too_much_memory' });
}, 60_000);

test('one that fails does not keep the next from its turn', async () => {
  const failing = readInTurn('pdf', Buffer.from('%PDF-1.7'), quiet);
  const next = readInTurn('csv', Buffer.from('a;b\n1;2'), quiet);
  await expect(failing).rejects.toMatchObject({ code: 'damaged' });
  expect((await next).text).toBe('- a: 1; b: 2');
}, 60_000);
