import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Anchor, anchorAt, shiftOf } from './scroll-anchor.ts';

/** Closer to the end than this (px) counts as being at the end. */
const NEAR = 60;
/** Older messages are requested this far (px) before the top. */
const AHEAD = 480;

export interface StickyOptions {
  /** The keys of what is shown, oldest first. */
  keys: readonly string[];
  /** My own message on its way: whoever writes wants to see it, wherever they had scrolled to. */
  ownKey?: string;
  /** Undefined when there is nothing older, or while it is being fetched. */
  onReachTop?: () => void;
  /** The same for newer messages: given while the end is not loaded. */
  onReachEnd?: () => void;
  isEndLoaded?: boolean;
}

interface Sticky {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** How many messages came while the reader was elsewhere. */
  newCount: number;
  isAway: boolean;
  onScroll: () => void;
  toBottom: () => void;
  /** Stops following the end: the reader's position is kept. */
  hold: () => void;
}

/**
 * Follows the end while the reader is there. Once the reader has scrolled up, nothing moves,
 * whether older or newer messages arrive.
 */
export function useStickyScroll(options: StickyOptions): Sticky {
  const { keys, ownKey, onReachTop, onReachEnd, isEndLoaded = true } = options;
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtBottom = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  /** The last scroll position that we saw. */
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
    // Less than a pixel is not worth interrupting a smooth scroll.
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
    // Content may grow while our own scrolling is reported. Only scrolling up leaves the end.
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

/** Keeps the reading position when images load or an on-screen keyboard opens. */
function useResize(elements: RefObject<HTMLElement | null>[], onResize: () => void): void {
  useEffect(() => {
    const observer = new ResizeObserver(onResize);
    for (const { current } of elements) if (current) observer.observe(current);
    return () => observer.disconnect();
  });
}
