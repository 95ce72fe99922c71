import { useCallback, useEffect, useRef, useState } from 'react';

/** Plays one sound at a time; returns which one is playing, and which one failed last. */
export function usePlayer() {
  const audio = useRef<HTMLAudioElement>(undefined);
  const [playing, setPlaying] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const stop = useCallback(() => {
    audio.current?.pause();
    audio.current = undefined;
    setPlaying(null);
  }, []);
  useEffect(() => stop, [stop]);
  const play = useCallback(
    (key: string, url: string) => {
      stop();
      setFailed(null);
      const sound = new Audio(url);
      audio.current = sound;
      setPlaying(key);
      const end = (hasFailed: boolean) => {
        // A newer sound has replaced it.
        if (audio.current !== sound) return;
        setPlaying(null);
        if (hasFailed) setFailed(key);
      };
      sound.onended = () => end(false);
      sound.play().catch(() => end(true));
    },
    [stop],
  );
  return { playing, failed, play, stop };
}

export type Player = ReturnType<typeof usePlayer>;
