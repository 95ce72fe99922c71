/** What an MP4 file holds: its codecs by their four letters, and whether there is a picture. */
export interface Mp4Tracks {
  hasPicture: boolean;
  codecs: string[];
}

/**
 * Looks for the boxes that say what a track is (ISO/IEC 14496-12: `hdlr` 8.4.3, `stsd` 8.5.2),
 * wherever they stand: phones write them at the end.
 */
export function readMp4Tracks(bytes: Uint8Array): Mp4Tracks {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const handlers = placesOf(file, 'hdlr').map((at) => fourLetters(file, at + 12));
  // Version and flags, the number of entries, the first entry's size: then its name.
  const codecs = placesOf(file, 'stsd').map((at) => fourLetters(file, at + 16));
  return { hasPicture: handlers.includes('vide'), codecs };
}

const fourLetters = (file: Buffer, at: number) => file.toString('latin1', at, at + 4);

/** No file has more tracks than this; the letters may also stand by chance in what is shown. */
const MOST_PLACES = 50;

function placesOf(file: Buffer, name: string): number[] {
  const places: number[] = [];
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 4)) {
    places.push(at);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}
