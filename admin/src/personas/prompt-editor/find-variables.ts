import { foldText, PromptVariable } from '@sosia/core/contract';

/** Text between double braces, or braces that were never closed. */
export interface WrittenVariable {
  from: number;
  to: number;
  /** The text between the braces, trimmed. */
  name: string;
  problem: 'unknown' | 'open' | null;
}

const BRACES = /\{\{([^{}\n]*)(\}\}|\}?)/g;

const isKnown = (name: string): name is PromptVariable =>
  PromptVariable.options.some((known) => known === name);

/** Every `{{…}}` in a text; an unclosed one extends as far as its name. */
export function findVariables(text: string): WrittenVariable[] {
  return Array.from(text.matchAll(BRACES), ({ 0: written, 1: inside = '', 2: end, index }) => {
    const name = inside.trim();
    if (end !== '}}') {
      const word = /^\s*[\w.]*/.exec(inside)?.[0].length ?? 0;
      return { from: index, to: index + 2 + word, name, problem: 'open' };
    }
    return {
      from: index,
      to: index + written.length,
      name,
      problem: isKnown(name) ? null : 'unknown',
    };
  });
}

/** Plain Portuguese names, for people who do not know the real ones. */
const ALIASES: Record<string, PromptVariable> = {
  nome: 'contact.name',
  cliente: 'contact.name',
  'contato.nome': 'contact.name',
  'cliente.nome': 'contact.name',
  'nome.cliente': 'contact.name',
  'nome.contato': 'contact.name',
  persona: 'persona.name',
  'persona.nome': 'persona.name',
  papel: 'persona.role',
  'persona.papel': 'persona.role',
  hoje: 'today',
  data: 'today',
  date: 'today',
  dia: 'weekday',
  'dia.semana': 'weekday',
  'dia.da.semana': 'weekday',
  hora: 'time',
  horario: 'time',
  canal: 'channel',
};

const plain = (name: string) => foldText(name).replace(/[\s_-]+/g, '.');

/** The variable that was probably meant; undefined when none is close. */
export function nearestVariable(name: string): PromptVariable | undefined {
  const written = plain(name);
  const candidates = [
    ...PromptVariable.options.map((one) => [one, one]),
    ...Object.entries(ALIASES),
  ];
  const ranked = candidates
    .map(([word = '', variable]) => ({ variable, distance: distance(written, word), word }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (!best || best.distance > Math.max(1, Math.floor(best.word.length / 3))) return undefined;
  return best.variable as PromptVariable;
}

/** The variables whose name or Portuguese alias begins with the typed text. */
export function variablesLike(typed: string): PromptVariable[] {
  const start = plain(typed);
  return PromptVariable.options.filter(
    (name) =>
      name.includes(start) ||
      Object.entries(ALIASES).some(([alias, meant]) => meant === name && alias.includes(start)),
  );
}

/** How many letters must be inserted, deleted or replaced (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
