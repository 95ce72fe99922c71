import { useCallback, useEffect, useRef, useState } from 'react';

/** One sound at a time: which one plays, and whether the last one could not. */
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
        // A newer sound has taken its place.
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
