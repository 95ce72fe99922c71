import { useEffect, useRef, useState } from 'react';

/** WhatsApp's own format first, then what browsers support. */
const FORMATS = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];
/** The longest recording that the persona listens to. */
const LONGEST_MS = 5 * 60_000;

export interface Recording {
  blob: Blob;
  durationMs: number;
}

export type RecorderState = 'idle' | 'recording' | 'denied' | 'unsupported';

const canRecord = () =>
  typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia);

/** Records the microphone: `finish` hands the recording on, `cancel` discards it. */
export function useRecorder(onRecorded: (recording: Recording) => void) {
  const [state, setState] = useState<RecorderState>('idle');
  const [elapsedMs, setElapsed] = useState(0);
  const running = useRef<{ recorder: MediaRecorder; startedAt: number }>(undefined);
  const isGone = useRef(false);

  const stop = (isKept: boolean) => {
    const now = running.current;
    running.current = undefined;
    setState('idle');
    if (!now) return;
    const durationMs = Math.min(LONGEST_MS, Math.round(performance.now() - now.startedAt));
    const { recorder } = now;
    recorder.ondataavailable = ({ data }) => {
      if (isKept && data.size > 0) onRecorded({ blob: data, durationMs });
    };
    recorder.onstop = () => release(recorder.stream);
    recorder.stop();
  };

  const start = async () => {
    if (!canRecord()) return setState('unsupported');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      // Started twice, or unmounted while the browser was asking for permission.
      if (running.current || isGone.current) return release(stream);
      const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
      const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : undefined);
      recorder.start();
      running.current = { recorder, startedAt: performance.now() };
      setElapsed(0);
      setState('recording');
    } catch {
      // Denied by the person or by the device: either way there is no microphone.
      setState('denied');
    }
  };

  useEffect(() => {
    if (state !== 'recording') return;
    const timer = setInterval(() => {
      setElapsed(performance.now() - (running.current?.startedAt ?? 0));
    }, 200);
    return () => clearInterval(timer);
  }, [state]);

  // Leaving the page releases the microphone.
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      release(running.current?.recorder.stream);
    };
  }, []);

  const isTooLong = state === 'recording' && elapsedMs > LONGEST_MS;
  useEffect(() => {
    if (isTooLong) running.current?.recorder.pause();
  }, [isTooLong]);

  return {
    state,
    elapsedMs: Math.min(elapsedMs, LONGEST_MS),
    start,
    finish: () => stop(true),
    cancel: () => stop(false),
    forget: () => setState('idle'),
  };
}

function release(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
