import { useState } from 'react';
import { useStoredState } from '../ui/useStoredState.ts';

/** Somebody who writes in the simulator; each is a contact of its own. */
export interface Visitor {
  id: string;
  name: string;
}

/** The visitors of this browser, and who of them writes now. */
export function useVisitors(firstName: string) {
  const [first] = useState(() => newVisitor(firstName));
  const [visitors, setVisitors] = useStoredState<Visitor[]>('sosia.simulator.visitors', [first]);
  const [currentId, setCurrentId] = useStoredState('sosia.simulator.visitor', first.id);
  const current = visitors.find((visitor) => visitor.id === currentId) ?? visitors[0] ?? first;
  const add = (name: string) => {
    const visitor = newVisitor(name);
    setVisitors([...visitors, visitor]);
    setCurrentId(visitor.id);
  };
  const keep = () => {
    // The first visitor becomes real with the first message, and must be the same after a reload.
    setVisitors(visitors);
    setCurrentId(current.id);
  };
  return { visitors, current, add, keep, choose: setCurrentId };
}

function newVisitor(name: string): Visitor {
  return { id: `v-${crypto.randomUUID().slice(0, 13)}`, name };
}
