import type { Message, Person, WriteNote } from '@sosia/core/contract';
import { type ReactNode, useEffect, useRef } from 'react';
import { useVerb } from '../../api/index.ts';
import { Composer, mentionParts } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { useStoredState } from '../../ui/index.ts';
import { usePeople } from '../usePeople.ts';
import { CompletionList } from './CompletionList.tsx';
import { beginsWith } from './completion-at.ts';
import { useCompletion } from './useCompletion.ts';

interface Props {
  conversationId: string;
  onClose: () => void;
  /** Above the field. */
  children: ReactNode;
}

/** Writes a note for colleagues only; `@` mentions one of them. */
export function NoteComposer({ conversationId, onClose, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const people = usePeople();
  const [text, setText] = useStoredState(`sosia.note.${conversationId}`, '');
  const note = useVerb<Message, WriteNote>(`/conversations/${conversationId}/notes`, {
    stale: [['conversations', 'messages', conversationId]],
    onSuccess: () => {
      setText('');
      onClose();
    },
  });
  const mention = useCompletion<Person>({
    sign: '@',
    text,
    onText: setText,
    field,
    find: (query) => people.filter(({ name }) => beginsWith(name, query)).slice(0, 8),
    write: ({ name }) => `@${name} `,
    onEscape: onClose,
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <Composer
      tone="note"
      field={field}
      label={t('notes.field')}
      placeholder={t('notes.placeholder')}
      sendLabel={t('notes.save')}
      text={text}
      onText={setText}
      onSend={(body) => note.mutate({ text: body, mentions: mentionedIn(body, people) })}
      isDisabled={note.isPending}
      {...mention.props}
    >
      {children}
      <CompletionList
        completion={mention.list}
        label={t('notes.people')}
        keyOf={({ id }) => id}
        render={({ name }) => name}
      />
    </Composer>
  );
}

/** As many colleagues as may be mentioned at once. */
const MOST_MENTIONS = 20;

function mentionedIn(text: string, people: Person[]): string[] {
  const parts = mentionParts(
    text,
    people.map(({ name }) => name),
  );
  const named = new Set(parts.filter((part) => part.isMention).map((part) => part.text.slice(1)));
  return people
    .filter(({ name }) => named.has(name))
    .map(({ id }) => id)
    .slice(0, MOST_MENTIONS);
}
