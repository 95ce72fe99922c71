import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** As near to the end as counts for being there. */
const NEAR = 60;
/** Older messages are asked for this far ahead of the top. */
const AHEAD = 240;

interface Options {
  oldest: string;
  newest: string;
  /** Undefined when there is nothing older, or it is on its way. */
  onReachTop?: () => void;
}

interface Sticky {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  hasNew: boolean;
  isAway: boolean;
  onScroll: () => void;
  toBottom: () => void;
}

/** Stays at the end while there; scrolled up, nothing moves: neither for older nor for newer. */
export function useStickyScroll({ oldest, newest, onReachTop }: Options): Sticky {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtBottom = useRef(true);
  const before = useRef({ height: 0, oldest: '', newest: '' });
  const [isAway, setAway] = useState(false);
  const [hasNew, setHasNew] = useState(false);

  const stick = () => {
    const element = box.current;
    if (element && isAtBottom.current) element.scrollTop = element.scrollHeight;
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const last = before.current;
    if (isAtBottom.current) stick();
    else if (last.oldest !== oldest && last.newest === newest) {
      element.scrollTop += element.scrollHeight - last.height;
    } else if (last.newest !== newest) setHasNew(true);
    before.current = { height: element.scrollHeight, oldest, newest };
  });

  useEffect(() => {
    const observer = new ResizeObserver(stick);
    if (content.current) observer.observe(content.current);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  });

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
    isAtBottom.current = distance < NEAR;
    setAway(distance > NEAR * 4);
    if (isAtBottom.current) setHasNew(false);
    if (element.scrollTop < AHEAD) onReachTop?.();
  };

  const toBottom = () => {
    isAtBottom.current = true;
    setHasNew(false);
    setAway(false);
    stick();
  };

  return { box, content, hasNew, isAway, onScroll, toBottom };
}
