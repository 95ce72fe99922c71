import type { HandoffSummary } from '../contract/index.ts';
import type { HandoffFacts } from '../conversations/index.ts';
import { onOneLine } from '../turns/answer/index.ts';

export type SummaryParts = Omit<HandoffSummary, 'madeAt'>;

const LONGEST = 600;
const LABELS = { who: 'WHO', wants: 'WANTS', tried: 'TRIED', nextReply: 'REPLY' } as const;

/**
 * Reads the four lines that a model was asked for; null if it does not say what the contact wants.
 */
export function summaryFromText(text: string): SummaryParts | null {
  const part = (label: string) => {
    const others = Object.values(LABELS).join('|');
    // Models like to put their labels in bold.
    const found = new RegExp(
      `^[\\s*_#-]*${label}[*_]*\\s*:[*_]*\\s*(.*?)(?=^[\\s*_#-]*(?:${others})[*_]*\\s*:|(?![\\s\\S]))`,
      'ims',
    ).exec(text);
    return onOneLine(found?.[1] ?? '', LONGEST);
  };
  const [who, wants] = [part(LABELS.who), part(LABELS.wants)];
  if (!wants) return null;
  const [tried, nextReply] = [part(LABELS.tried), part(LABELS.nextReply)];
  return { who, wants, tried, nextReply, source: 'model' };
}

const WORDS = {
  'pt-BR': {
    unnamed: 'Contato sem nome',
    first: 'primeira conversa',
    before: (count: number) => `${count + 1}ª conversa`,
    reason: (reason: string) => `Motivo: ${reason}.`,
    nothing: 'Ainda não disse o que quer.',
    untried: 'A persona ainda não respondeu.',
    answered: (count: number) =>
      count === 1 ? 'A persona respondeu uma vez.' : `A persona respondeu ${count} vezes.`,
    last: (text: string) => `A última resposta: “${text}”`,
    agreed: (text: string) => `Já combinado: ${text}.`,
    reply: (name: string) => `Olá${name}! Sou da equipe e já li a nossa conversa.`,
    about: (text: string) => ` Sobre “${text}”: já vejo isso para você.`,
  },
  en: {
    unnamed: 'Contact without a name',
    first: 'first conversation',
    before: (count: number) => `conversation no. ${count + 1}`,
    reason: (reason: string) => `Reason: ${reason}.`,
    nothing: 'Has not said yet what they want.',
    untried: 'The persona has not answered yet.',
    answered: (count: number) =>
      count === 1 ? 'The persona answered once.' : `The persona answered ${count} times.`,
    last: (text: string) => `Its last answer: “${text}”`,
    agreed: (text: string) => `Agreed before: ${text}.`,
    reply: (name: string) => `Hello${name}! I am from the team and have read our chat.`,
    about: (text: string) => ` About “${text}”: I am looking into it for you.`,
  },
} as const;

const NEWEST = 3;
const short = (text: string, most: number) => {
  const line = onOneLine(text, most + 1);
  return line.length > most ? `${line.slice(0, most).toWellFormed().trimEnd()}…` : line;
};

/** The same without a model: quotes the contact's newest words and the persona's last. */
export function summaryFromFacts(facts: HandoffFacts): SummaryParts {
  const words = WORDS[facts.language];
  const name = onOneLine(facts.contactName, 80);
  const said = facts.messages.filter(({ author }) => author === 'contact').map(({ text }) => text);
  // The words that called a person do not say what the person is wanted for.
  const asked = said.filter((text) => text.trim() !== facts.reason.trim());
  const topic = asked.at(-1) ?? '';
  const last = facts.messages.findLast(({ author }) => author === 'persona')?.text;
  const before = facts.conversationsBefore;
  return {
    who: `${name || words.unnamed}, ${before === 0 ? words.first : words.before(before)}`,
    wants:
      [
        facts.reason && words.reason(short(facts.reason, 200)),
        ...asked.slice(-NEWEST).map((text) => `“${short(text, 160)}”`),
      ]
        .filter(Boolean)
        .join(' ') || words.nothing,
    tried: [
      facts.answers === 0 ? words.untried : words.answered(facts.answers),
      last && words.last(short(last, 240)),
      facts.agreed && words.agreed(short(facts.agreed, 200)),
    ]
      .filter(Boolean)
      .join(' '),
    nextReply: words.reply(name ? `, ${name}` : '') + (topic ? words.about(short(topic, 80)) : ''),
    source: 'extracted',
  };
}
