/** The contents of an MP4 file: its codecs' four-letter codes, and whether it has a picture. */
export interface Mp4Tracks {
  hasPicture: boolean;
  codecs: string[];
}

/**
 * Finds the boxes that describe each track (ISO/IEC 14496-12: `hdlr` 8.4.3, `stsd` 8.5.2), wherever
 * they are: phones write them at the end.
 */
export function readMp4Tracks(bytes: Uint8Array): Mp4Tracks {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const handlers = placesOf(file, 'hdlr').map((at) => fourLetters(file, at + 12));
  // The codec's name follows the version and flags, the entry count and the first entry's size.
  const codecs = placesOf(file, 'stsd').map((at) => fourLetters(file, at + 16));
  return { hasPicture: handlers.includes('vide'), codecs };
}

const fourLetters = (file: Buffer, at: number) => file.toString('latin1', at, at + 4);

/** More than any file's tracks; the letters may also occur by chance in the media data. */
const MOST_PLACES = 50;

function placesOf(file: Buffer, name: string): number[] {
  const places: number[] = [];
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 4)) {
    places.push(at);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}
