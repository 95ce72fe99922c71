import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Anchor, anchorAt, shiftOf } from './scroll-anchor.ts';

/** As near to the end as counts for being there. */
const NEAR = 60;
/** Older messages are asked for this far ahead of the top. */
const AHEAD = 480;

export interface StickyOptions {
  /** What is shown, oldest first. */
  keys: readonly string[];
  /** What is mine and on its way: whoever writes wants to see it, wherever they were. */
  ownKey?: string;
  /** Undefined when there is nothing older, or it is on its way. */
  onReachTop?: () => void;
  /** Likewise for what is newer: given while the end is not loaded. */
  onReachEnd?: () => void;
  isEndLoaded?: boolean;
}

interface Sticky {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** How many came while the reader was elsewhere. */
  newCount: number;
  isAway: boolean;
  onScroll: () => void;
  toBottom: () => void;
  /** Leaves the end: what is read now stays where it is. */
  hold: () => void;
}

/** Stays at the end while there; scrolled up, nothing moves: neither for older nor for newer. */
export function useStickyScroll(options: StickyOptions): Sticky {
  const { keys, ownKey, onReachTop, onReachEnd, isEndLoaded = true } = options;
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtBottom = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  const newest = useRef(keys.at(-1));
  const own = useRef(ownKey);
  const [isAway, setAway] = useState(false);
  const [newCount, setNewCount] = useState(0);

  const remember = () => {
    if (box.current && content.current) anchor.current = anchorAt(box.current, content.current);
  };
  const settle = () => {
    const element = box.current;
    if (!element) return;
    const end = element.scrollHeight - element.clientHeight;
    const shift = isAtBottom.current
      ? end - element.scrollTop
      : anchor.current
        ? shiftOf(element, anchor.current)
        : 0;
    // Less than a pixel is not worth ending a smooth scroll for.
    if (Math.abs(shift) >= 1) element.scrollTop += shift;
    remember();
  };

  useLayoutEffect(() => {
    const last = keys.at(-1);
    if (ownKey && ownKey !== own.current) {
      isAtBottom.current = true;
      setNewCount(0);
    }
    own.current = ownKey;
    if (last !== newest.current) {
      const before = keys.indexOf(newest.current ?? '');
      if (!isAtBottom.current && isEndLoaded && before >= 0) {
        setNewCount((count) => count + keys.length - 1 - before);
      }
      newest.current = last;
    }
    settle();
  });

  useEffect(() => {
    // Pictures that arrive, a keyboard that opens: what is read stays in its place.
    const observer = new ResizeObserver(settle);
    if (content.current) observer.observe(content.current);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  });

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
    isAtBottom.current = isEndLoaded && distance < NEAR;
    setAway(!isEndLoaded || distance > NEAR * 4);
    if (isAtBottom.current) setNewCount(0);
    remember();
    if (element.scrollTop < AHEAD) onReachTop?.();
    if (distance < AHEAD) onReachEnd?.();
  };

  const toBottom = () => {
    isAtBottom.current = true;
    setNewCount(0);
    setAway(false);
    settle();
  };

  const hold = () => {
    isAtBottom.current = false;
    remember();
  };

  return { box, content, newCount, isAway, onScroll, toBottom, hold };
}
