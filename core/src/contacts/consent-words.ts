import { foldText } from '../text/index.ts';

/** Whole messages by which people opt out. */
const OPT_OUT = new Set([
  ...['STOP', 'STOPALL', 'STOP ALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE'],
  ...['OPT OUT', 'OPTOUT', 'REMOVE ME'],
  ...['PARAR', 'PARE', 'PAREM', 'SAIR', 'CANCELAR', 'CANCELAR INSCRICAO', 'CANCELAR MENSAGENS'],
  ...['CANCELAR CADASTRO', 'DESCADASTRAR', 'DESCADASTRE', 'ME DESCADASTRE', 'DESCADASTRAR ME'],
  ...['DESCADASTRO', 'DESINSCREVER', 'PARAR MENSAGENS', 'PARAR DE RECEBER', 'NAO PERTURBE'],
  ...['REMOVER MEU NUMERO', 'NAO QUERO MAIS RECEBER', 'NAO QUERO MAIS RECEBER MENSAGENS'],
  ...['NAO QUERO RECEBER MENSAGENS', 'CANCELAR MINHA INSCRICAO', 'ME TIRA DA LISTA'],
  ...['ME TIRE DA LISTA', 'SAIR DA LISTA', 'BAJA', 'DARME DE BAJA'],
  // Texts of the opt-out button on marketing templates.
  ...['STOP PROMOTIONS', 'PARAR PROMOCOES', 'INTERROMPER PROMOCOES', 'CANCELAR PROMOCOES'],
]);

/** Whole messages by which people opt in again. */
const OPT_IN = new Set([
  ...['START', 'UNSTOP', 'SUBSCRIBE', 'RESUME', 'OPT IN', 'OPTIN'],
  ...['VOLTAR', 'QUERO VOLTAR', 'RETOMAR', 'INICIAR', 'COMECAR', 'RECOMECAR', 'REATIVAR'],
  ...['CADASTRAR', 'INSCREVER', 'ALTA'],
]);

/** On a button, these words go back in a menu or cancel an appointment. */
const MENU = new Set([
  ...['CANCEL', 'CANCELAR', 'END', 'QUIT', 'SAIR', 'RESUME'],
  ...['VOLTAR', 'RETOMAR', 'INICIAR', 'COMECAR', 'RECOMECAR'],
]);

const ENGLISH =
  /^(STOP|UNSUB|CANCEL$|END$|QUIT$|REVOKE$|OPT|REMOVE ME|START$|UNSTOP$|SUBSCRIBE$|RESUME$)/;

const COURTESY = /^POR FAVOR | (?:POR FAVOR|PFV|PLEASE|OBRIGAD[OA]|THANKS|THANK YOU)$/;

/** Upper case, without accents, and without punctuation and courtesies around the words. */
function plain(text: string): string {
  return foldText(text.slice(0, 200))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase()
    .replace(COURTESY, '');
}

/**
 * Whether a whole message is an opt-out or an opt-in. A sentence that only contains such a word is
 * neither, nor is a button whose text usually means something else.
 */
export function readConsent(
  text: string,
  { isTapped = false } = {},
): { wish: 'opt_out' | 'opt_in'; isEnglish: boolean } | null {
  if (text.length > 60) return null;
  const words = plain(text);
  if (isTapped && MENU.has(words)) return null;
  const isEnglish = ENGLISH.test(words);
  if (OPT_OUT.has(words)) return { wish: 'opt_out', isEnglish };
  if (OPT_IN.has(words)) return { wish: 'opt_in', isEnglish };
  return null;
}
