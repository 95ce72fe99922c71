import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConversationState } from '../contract/index.ts';
import { type ConversationAction, isClosed, nextState } from './transitions.ts';

const ACTIONS: ConversationAction[] = [
  'handoff',
  'claim',
  'assign',
  'release',
  'requeue',
  'resolve',
  'expire',
];

test('a closed conversation takes no action at all', () => {
  for (const state of ConversationState.options.filter(isClosed)) {
    for (const action of ACTIONS) expect(nextState(state, action)).toBeNull();
  }
});

test('from every open state somebody can close the conversation', () => {
  for (const state of ConversationState.options.filter((state) => !isClosed(state))) {
    expect(nextState(state, 'resolve')).toBe('RESOLVED');
  }
});

test('only one attendant can claim: a claimed conversation cannot be claimed again', () => {
  expect(nextState('AGENT_ACTIVE', 'claim')).toBeNull();
});

test('whatever happens, an open conversation is with the persona, waiting, or with an attendant', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 40 }), (actions) => {
      let state: ConversationState = 'BOT_ACTIVE';
      for (const action of actions) state = nextState(state, action) ?? state;
      expect(ConversationState.options).toContain(state);
      if (!isClosed(state))
        expect(['BOT_ACTIVE', 'AWAITING_AGENT', 'AGENT_ACTIVE']).toContain(state);
    }),
  );
});
