/** Two soft notes, a fourth apart. */
const NOTES = [
  { hertz: 659.25, at: 0 },
  { hertz: 880, at: 0.14 },
] as const;
const LENGTH_S = 0.5;
const LOUDNESS = 0.12;

let audio: AudioContext | undefined;

/** Plays once; browsers stay silent until the user has interacted with the page. */
export async function chime(): Promise<void> {
  audio ??= new AudioContext();
  await audio.resume();
  const now = audio.currentTime;
  for (const { hertz, at } of NOTES) {
    const note = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0, now + at);
    volume.gain.linearRampToValueAtTime(LOUDNESS, now + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + at + LENGTH_S);
    note.connect(volume).connect(audio.destination);
    note.start(now + at);
    note.stop(now + at + LENGTH_S);
  }
}
