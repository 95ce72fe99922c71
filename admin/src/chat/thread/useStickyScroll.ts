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
  /** Where we last saw it stand. */
  const lastTop = useRef(0);
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
    lastTop.current = element.scrollTop;
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

  useResize([box, content], settle);

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
    // What grows while our own scrolling is reported takes nobody away from the end: only going up
    // does.
    const isUpward = element.scrollTop < lastTop.current - 1;
    lastTop.current = element.scrollTop;
    const staysThere = isAtBottom.current && !isUpward;
    isAtBottom.current = isEndLoaded && (staysThere || distance < NEAR);
    setAway(!isAtBottom.current && (!isEndLoaded || distance > NEAR * 4));
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

/** Pictures that arrive, a keyboard that opens: what is read stays in its place. */
function useResize(elements: RefObject<HTMLElement | null>[], onResize: () => void): void {
  useEffect(() => {
    const observer = new ResizeObserver(onResize);
    for (const { current } of elements) if (current) observer.observe(current);
    return () => observer.disconnect();
  });
}
