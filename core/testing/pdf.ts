import { createHash } from 'node:crypto';

/** For tests: PDFs written byte by byte, as small programs write them. */
export interface FixtureLine {
  text: string;
  size?: number;
  x?: number;
  y: number;
}

/** A page of lines below one another, each as wide as its text. */
export const pageOf = (texts: string[], size = 11, top = 780): FixtureLine[] =>
  texts.map((text, index) => ({ text, size, y: top - index * size * 1.3 }));

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

export function pdfOf(pages: FixtureLine[][], options: { password?: string } = {}): Buffer {
  const contents = pages.map((lines) => Buffer.from(contentOf(lines), 'latin1'));
  return assemble(contents, `/Font << /F1 ${FONT} >>`, [], options.password);
}

/** Pages that are scanned images. */
export function scannedPdf(pages: number): Buffer {
  const picture = Buffer.alloc(64 * 64, 0xee);
  const about = `/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray
    /BitsPerComponent 8`;
  const contents = Array.from({ length: pages }, () =>
    Buffer.from('q 595 0 0 842 0 0 cm /I1 Do Q'),
  );
  return assemble(contents, '/XObject << /I1 3 0 R >>', [{ about, bytes: picture }]);
}

function contentOf(lines: FixtureLine[]): string {
  const text = lines.map(({ text, size = 11, x = 60, y }) => {
    const escaped = text.replace(/[\\()]/g, '\\$&');
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
  });
  return text.join('\n');
}

interface Stream {
  about: string;
  bytes: Buffer;
}

function assemble(
  contents: Buffer[],
  resources: string,
  streams: Stream[],
  password?: string,
): Buffer {
  const id = createHash('md5').update('sosia').digest();
  const lock = password === undefined ? undefined : lockWith(password, id);
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => objects.push(Buffer.from(body as string, 'latin1'));
  const addStream = ({ about, bytes }: Stream) => {
    const number = objects.length + 1;
    const written = lock ? lock.encrypt(number, bytes) : bytes;
    const head = `<< ${about} /Length ${written.length} >>\nstream\n`;
    objects.push(Buffer.concat([Buffer.from(head), written, Buffer.from('\nendstream')]));
  };
  const first = 3 + streams.length;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${contents.length} >>`);
  for (const stream of streams) addStream(stream);
  contents.forEach((bytes, index) => {
    const content = first + index * 2 + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${content} 0 R >>`,
    );
    addStream({ about: '', bytes });
  });
  return fileOf(objects, id, lock?.dictionary);
}

function fileOf(objects: Buffer[], id: Buffer, encrypt: string | undefined): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  objects.forEach((body, index) => {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += whole.length;
    parts.push(whole);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const hex = id.toString('hex');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypt ? `/Encrypt ${encrypt}` : ''} /ID [<${hex}> <${hex}>] >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** The standard security handler with RC4 and 40 bits (PDF 1.4, 3.5). */
function lockWith(password: string, id: Buffer) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded, owner, permissions, id).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
    encrypt(number: number, bytes: Buffer): Buffer {
      const salt = Buffer.from([number & 0xff, (number >> 8) & 0xff, number >> 16, 0, 0]);
      return rc4(md5(key, salt).subarray(0, 10), bytes);
    },
  };
}

function rc4(key: Uint8Array, input: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    state[a & 255] = at(b);
    state[b & 255] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(input).map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}
