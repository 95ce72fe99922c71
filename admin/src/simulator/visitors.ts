import { useState } from 'react';
import { useStoredState } from '../ui/index.ts';

/** Somebody who writes in the simulator; each visitor is a contact of its own. */
export interface Visitor {
  id: string;
  name: string;
}

/**
 * This browser's visitors, and which one writes now. `known` is how many exist already: `nameOf`
 * gets numbers above it.
 */
export function useVisitors(known: number, nameOf: (number: number) => string) {
  const [firstId] = useState(newVisitorId);
  const [stored, setVisitors] = useStoredState<Visitor[]>('sosia.simulator.visitors', []);
  const [currentId, setCurrentId] = useStoredState('sosia.simulator.visitor', firstId);
  const first = { id: firstId, name: nameOf(known + 1) };
  const visitors = stored.length > 0 ? stored : [first];
  const current = visitors.find((visitor) => visitor.id === currentId) ?? visitors[0] ?? first;
  const add = (name: string) => {
    const visitor = { id: newVisitorId(), name };
    setVisitors([...visitors, visitor]);
    setCurrentId(visitor.id);
  };
  const keep = () => {
    // The first visitor is stored with the first message, so that it is the same after a reload.
    setVisitors(visitors);
    setCurrentId(current.id);
  };
  const nextName = nextNameOf(visitors, known, nameOf);
  return { visitors, current, add, keep, choose: setCurrentId, nextName };
}

/** The first numbered name that is not taken. */
function nextNameOf(visitors: Visitor[], known: number, nameOf: (number: number) => string) {
  const taken = new Set(visitors.map(({ name }) => name));
  let number = Math.max(known, visitors.length) + 1;
  while (taken.has(nameOf(number))) number += 1;
  return nameOf(number);
}

const newVisitorId = () => `v-${crypto.randomUUID().slice(0, 13)}`;
