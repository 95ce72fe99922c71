/**
 * The whole prompt as a model reads it, in `prompts/`: whoever changes a word of it sees there what
 * every persona will be told. `npm test -- prompt-snapshots -u` rewrites the files.
 */
import { expect, test } from 'vitest';
import { turnFacts } from '../../../testing/turn-facts.ts';
import { PersonaSettings } from '../../contract/index.ts';
import { buildPrompt } from './build-prompt.ts';
import { promptVariables } from './fill-variables.ts';
import type { PromptInput } from './prompt-input.ts';

type Settings = Omit<Parameters<typeof PersonaSettings.parse>[0] & object, 'identity'> & object;

/** A persona with only a name, and a first question that the knowledge does not cover. */
function bare(settings: Settings = {}, said: Partial<PromptInput> = {}): PromptInput {
  const parsed = PersonaSettings.parse({ identity: { name: 'Lia' }, ...settings });
  return {
    ...turnFacts(parsed),
    variables: variablesOf(parsed, ''),
    history: [],
    question: 'quanto custa o vaso?',
    passages: [],
    ...said,
  };
}

function variablesOf(settings: PersonaSettings, name: string) {
  const facts = { ...turnFacts(settings), contact: { name } };
  return promptVariables(facts, new Date('2026-03-10T15:00:00Z'));
}

const PASSAGES = [
  { documentTitle: 'Preços', heading: 'Vasos', content: 'O vaso pequeno custa R$ 40.' },
  { documentTitle: 'Entrega', heading: '', content: 'Entregamos de segunda a sábado.' },
];
const HISTORY: PromptInput['history'] = [
  { role: 'contact', text: 'oi' },
  { role: 'persona', text: 'Olá! Como posso ajudar?' },
];
const EXAMPLES = [
  { message: 'oi', answer: 'Opa, {{contact.name}}! Aqui é a {{persona.name}}.' },
  { message: 'tem orquídea?', answer: 'Tem sim, e chegaram hoje.' },
];
const VOICE = { mode: 'mirror', voiceId: 'v1' };

/** Everything that a prompt can hold, at once. */
function whole(language: PersonaSettings['language']): PromptInput {
  const settings = {
    identity: { name: 'Lia', role: 'vendedora' },
    systemPrompt: 'Fale com {{contact.name}} sobre flores. Hoje é {{today}}.',
    biography: '**Lia** cuida de orquídeas desde {{desconhecida}}.',
    tone: { style: 'calorosa e direta', emojis: 'never', examples: EXAMPLES },
    voice: VOICE,
    language,
  };
  const input = bare(settings, {
    summary: 'Ana procura um presente para a mãe.',
    agreed: 'Desconto de 10% até sexta.',
    history: [...HISTORY, { role: 'attendant', text: 'Aqui é o Beto, fechado.' }],
    passages: PASSAGES,
  });
  return { ...input, variables: variablesOf(input.settings, 'Ana') };
}

const named = bare();
const PROMPTS: Record<string, PromptInput> = {
  'whole, pt-BR': whole('pt-BR'),
  'whole, en': whole('en'),
  'whole, auto': whole('auto'),
  bare: bare(),
  role: bare({ identity: { name: 'Lia', role: 'vendedora' } }),
  instructions: bare({
    systemPrompt: 'Fale sobre flores. É {{weekday}}, {{time}}, no {{channel}}.',
  }),
  biography: bare({ biography: '**Lia** cuida de orquídeas.' }),
  manner: bare({ tone: { style: 'calorosa e direta' } }),
  'no emojis': bare({ tone: { emojis: 'never' } }),
  'many emojis': bare({ tone: { emojis: 'many' } }),
  examples: bare({ tone: { examples: EXAMPLES } }),
  voice: bare({ voice: VOICE }),
  'contact with a name': { ...named, variables: variablesOf(named.settings, 'Ana "Nina" Souza') },
  summary: bare({}, { summary: 'Ana procura um presente para a mãe.' }),
  'what was agreed': bare({}, { agreed: 'Desconto de 10% até sexta.' }),
  history: bare({}, { history: HISTORY }),
  'a colleague in the history': bare({}, { history: [{ role: 'attendant', text: 'Já vejo.' }] }),
  passages: bare({}, { passages: PASSAGES }),
  images: bare({}, { images: ['data:image/png;base64,AAAA'] }),
};

for (const [name, input] of Object.entries(PROMPTS)) {
  test(`the prompt stands as agreed: ${name}`, async () => {
    const messages = buildPrompt(input).map(({ role, content, images = [] }) =>
      [`=== ${role}`, content, ...images.map((image) => `[image ${image}]`)].join('\n'),
    );
    const file = `./prompts/${name.replaceAll(/[^\w-]+/g, '-')}.txt`;
    await expect(`${messages.join('\n\n')}\n`).toMatchFileSnapshot(file);
  });
}
