import { PersonaSettings } from '../contract/index.ts';
import type { Notice } from './notice.ts';

const PORTUGUESE: Record<Notice, string> = {
  opted_out:
    'Pronto, você não vai mais receber mensagens por aqui. Se mudar de ideia, é só escrever VOLTAR.',
  opted_in: 'Que bom ter você de volta! Pode escrever quando quiser.',
  flood:
    'Recebi muitas mensagens de uma vez. Me dê um minutinho e depois me escreva de novo, por favor.',
  unsupported:
    'Ainda não consigo abrir esse tipo de mensagem por aqui. Pode me escrever em texto, por favor?',
};

const ENGLISH: Record<Notice, string> = {
  opted_out:
    'Done: you will not get messages here any more. If you change your mind, just write START.',
  opted_in: 'Good to have you back! Write whenever you like.',
  flood: 'That was a lot of messages at once. Please give me a minute, then write again.',
  unsupported: 'I cannot open this kind of message here yet. Could you write it as text, please?',
};

/** What the system says in the persona's place. */
export function noticeText(
  notice: Notice,
  { language, isEnglish }: { language: PersonaSettings['language']; isEnglish: boolean },
): string {
  const speaksEnglish = language === 'en' || (language === 'auto' && isEnglish);
  return (speaksEnglish ? ENGLISH : PORTUGUESE)[notice];
}

/** Reads the language from stored settings; missing settings get the default. */
export function readLanguage(settings: unknown): PersonaSettings['language'] {
  const language = PersonaSettings.pick({ language: true });
  const parsed = language.safeParse(settings ?? {});
  return (parsed.success ? parsed.data : language.parse({})).language;
}
