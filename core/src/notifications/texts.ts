import type { Language, NotificationEvent, NotificationFacts } from '../contract/index.ts';
import type { ToldText } from './told-text.ts';

export type Told = NotificationEvent | 'test';

interface Words {
  someone: string;
  /** One line per event: `%c` is the contact, `%n` the number, `%a` who did it. */
  lines: Record<Told, string>;
  reason: string;
  open: string;
  openNumbers: string;
  footer: string;
}

const WORDS: Record<Language, Words> = {
  'pt-BR': {
    someone: 'Alguém',
    lines: {
      waiting: '%c espera por um atendente',
      waiting_too_long: '%c espera por um atendente há tempo demais',
      assigned: 'A conversa com %c agora é sua',
      mentioned: '%a mencionou você na conversa com %c',
      agent_idle: '%c espera pela sua resposta',
      window_closing: 'As 24 horas para responder a %c estão acabando',
      number_trouble: 'O número %n está com problemas',
      test: 'Teste: os avisos do Sósia chegam aqui',
    },
    reason: 'Motivo: %s',
    open: 'Abrir a conversa',
    openNumbers: 'Ver os números',
    footer: 'Você escolhe quais avisos recebe em %s',
  },
  en: {
    someone: 'Someone',
    lines: {
      waiting: '%c is waiting for an attendant',
      waiting_too_long: '%c has been waiting too long for an attendant',
      assigned: 'The conversation with %c is yours now',
      mentioned: '%a mentioned you in the conversation with %c',
      agent_idle: '%c is waiting for your answer',
      window_closing: 'The 24 hours to answer %c are about to end',
      number_trouble: 'The number %n is in trouble',
      test: 'Test: notices from Sósia arrive here',
    },
    reason: 'Reason: %s',
    open: 'Open the conversation',
    openNumbers: 'See the numbers',
    footer: 'You choose which notices you get at %s',
  },
};

export interface Telling {
  event: Told;
  facts: NotificationFacts;
  reason: string | null;
  conversationId: string | null;
  language: Language;
  publicUrl: string;
}

/**
 * A notification in words, in one language. Names are plain text: whoever shows them must escape
 * them.
 */
export function tell(telling: Telling): ToldText {
  const { event, facts, reason, language } = telling;
  const words = WORDS[language];
  const names: Record<string, string> = {
    '%c': facts.contactName,
    '%n': facts.numberName,
    '%a': facts.actorName,
  };
  const line = words.lines[event].replace(/%[cna]/g, (key) => oneLine(names[key]) || words.someone);
  return {
    line,
    reason: reason ? words.reason.replace('%s', () => oneLine(reason)) : null,
    link: linkOf(telling, words),
    footer: words.footer.replace('%s', () => `${telling.publicUrl}/#/profile`),
  };
}

const LONGEST = 200;

/** Names may have any length, and contain line breaks, which a subject must not. */
function oneLine(text = ''): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
}

function linkOf({ event, conversationId, publicUrl }: Telling, words: Words): ToldText['link'] {
  if (conversationId) {
    return { label: words.open, url: `${publicUrl}/#/conversations/${conversationId}` };
  }
  if (event === 'number_trouble') {
    return { label: words.openNumbers, url: `${publicUrl}/#/numbers` };
  }
  return null;
}
