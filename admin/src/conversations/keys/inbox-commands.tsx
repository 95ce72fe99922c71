import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import { useStoredState } from '../../ui/index.ts';
import { commandOf, type InboxCommand, type Place } from './inbox-keys.ts';

type Run = () => void;

interface Commands {
  offered: Map<InboxCommand, Run>;
  areOn: boolean;
  turn: (areOn: boolean) => void;
}

const CommandsContext = createContext<Commands>({
  offered: new Map(),
  areOn: false,
  turn: () => undefined,
});

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';
/** A dialog, a menu or a recording captures the keys even while nothing in it has the focus. */
const OVERLAY = '.MuiModal-root:not([aria-hidden="true"]), [data-holds-keys]';
const ARROWS = '[role="log"], [role="tablist"], [role="slider"], audio, video, aside';

function placeOf(target: EventTarget | null): Place {
  const element = target instanceof Element ? target : document.body;
  return {
    isTyping: element.matches(TYPING),
    isOverlaid: document.querySelector(OVERLAY) !== null,
    takesArrows: element.closest(ARROWS) !== null,
  };
}

/** Listens for the inbox's keys and runs the commands that the screens register. */
export function InboxCommands({ children }: { children: ReactNode }) {
  const [offered] = useState(() => new Map<InboxCommand, Run>());
  const [areOn, turn] = useStoredState('sosia.inbox-keys', true);
  useEffect(() => {
    if (!areOn) return;
    const hear = (event: KeyboardEvent) => {
      const command = commandOf(event, placeOf(event.target));
      const run = command && offered.get(command);
      if (!run) return;
      // Otherwise the letter would be typed into the field that the command opens.
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [areOn, offered]);
  return <CommandsContext value={{ offered, areOn, turn }}>{children}</CommandsContext>;
}

/** Registers a command while the caller is mounted; undefined registers nothing. */
export function useCommand(command: InboxCommand, run: Run | undefined): void {
  const { offered } = useContext(CommandsContext);
  const latest = useEffectEvent(() => run?.());
  const isOffered = run !== undefined;
  useEffect(() => {
    if (!isOffered) return;
    const own = () => latest();
    offered.set(command, own);
    return () => {
      if (offered.get(command) === own) offered.delete(command);
    };
  }, [command, isOffered, offered]);
}

/** Whether shortcuts are on, and the function that switches them. */
export function useKeysSwitch(): Pick<Commands, 'areOn' | 'turn'> {
  return useContext(CommandsContext);
}
