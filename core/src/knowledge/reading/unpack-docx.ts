import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync, type Zippable, zipSync } from 'fflate';
import { unreadable } from './unreadable.ts';

/** The parts with text and structure; pictures, fonts and macros stay packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/i;
const MOST_ENTRIES = 5_000;
/** Limit for all parts together, unpacked. A book of 1,000 pages has about 15 MB. */
const MOST_BYTES = 80 * 1024 * 1024;
/** Deflate compresses at most 1000:1, so a piece of this size unpacks to at most 16 MB. */
const PIECE = 16 * 1024;

/**
 * Repacks a DOCX with only the parts that are read, so that nothing unchecked is unpacked later.
 * Checks first the sizes that the archive declares, then those actually unpacked. Throws
 * `unpacks_too_large` or `damaged`.
 */
export function unpackDocx(bytes: Uint8Array): Uint8Array {
  checkDeclared(bytes);
  const parts = inflateWanted(bytes);
  if (!parts['word/document.xml']) throw unreadable('damaged');
  return zipSync(parts, { level: 0 });
}

function checkDeclared(bytes: Uint8Array): void {
  let entries = 0;
  let total = 0;
  const count = ({ name, originalSize }: UnzipFileInfo) => {
    entries += 1;
    if (WANTED.test(name)) total += originalSize;
    if (entries > MOST_ENTRIES || total > MOST_BYTES) throw unreadable('unpacks_too_large');
    return false;
  };
  try {
    unzipSync(bytes, { filter: count });
  } catch (error) {
    throw isOurs(error) ? error : unreadable('damaged');
  }
}

function inflateWanted(bytes: Uint8Array): Zippable {
  const parts: Record<string, Uint8Array[]> = {};
  let total = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw unreadable('unpacks_too_large');
    if (!WANTED.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts[file.name] = pieces;
    file.ondata = (error, piece) => {
      if (error) throw error;
      total += piece.length;
      if (total > MOST_BYTES) throw unreadable('unpacks_too_large');
      pieces.push(piece.slice());
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    throw isOurs(error) ? error : unreadable('damaged');
  }
  return Object.fromEntries(
    Object.entries(parts).map(([name, pieces]) => [name, Buffer.concat(pieces)]),
  );
}

const isOurs = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'unpacks_too_large';
