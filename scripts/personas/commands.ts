import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Persona, PersonaFileReading } from '../../core/src/contract/index.ts';
import { personaFileDifference } from '../../core/src/personas/file/file-difference.ts';
import { type PersonaStore, UsageError } from './persona-store.ts';

export interface Options {
  persona?: string;
  version?: string;
  out?: string;
  new?: boolean;
  yes?: boolean;
}

type Command = (store: PersonaStore, argument: string | undefined, given: Options) => Promise<void>;

/**
 * `personas -- <name>`: each prints what it did. As with diff, a difference means exit code 1.
 */
export const COMMANDS: Record<string, Command> = {
  list: async (store) => {
    for (const { id, name, publishedVersion, state } of await store.list()) {
      const version = publishedVersion ? `version ${publishedVersion.number}` : 'unpublished';
      console.log(`${id}  ${name}  (${version}${state === 'changed' ? ', draft differs' : ''})`);
    }
  },

  export: async (store, wanted, { version, out }) => {
    const persona = await findPersona(store, wanted);
    const text = await store.exportFile(persona.id, await versionId(store, persona, version));
    if (out) writeFileSync(out, text);
    else process.stdout.write(text);
  },

  diff: async (store, file, { persona: wanted, version }) => {
    const text = read(file);
    const { settings } = await store.readFile(text);
    const persona = await findPersona(store, wanted ?? settings.identity.name);
    const id = await versionId(store, persona, version);
    const difference = await differenceTo(store, { persona, text, file, versionId: id });
    if (!difference) return;
    process.stdout.write(difference);
    process.exitCode = 1;
  },

  import: async (store, file, given) => {
    const text = read(file);
    const persona = given.new ? undefined : await findTarget(store, text, given.persona);
    const reading = await store.readFile(text, persona?.id);
    if (persona) {
      const difference = await differenceTo(store, { persona, text, file });
      if (!difference) return void console.log(`The draft of ${persona.name} says this already.`);
      process.stdout.write(difference);
    }
    tellOf(reading);
    const goal = persona ? `the draft of ${persona.name}` : `a new persona ${nameIn(reading)}`;
    if (!given.yes && !(await isWanted(`Import into ${goal}?`))) return;
    const { id } = persona ? await store.importDraft(persona, text) : await store.importNew(text);
    console.log(`Imported into ${goal} (${id}). Nothing is published.`);
  },
};

const nameIn = ({ settings }: PersonaFileReading) => settings.identity.name;

function read(file: string | undefined): string {
  if (!file) throw new UsageError('Which file?');
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as Error).message}).`);
  }
}

/** Finds a persona by id, or by name if only one has it. */
async function findPersona(store: PersonaStore, wanted: string | undefined): Promise<Persona> {
  const personas = await store.list();
  const found = personas.filter(({ id, name }) => id === wanted || isNamed(name, wanted));
  const [first] = found;
  if (first && found.length === 1) return first;
  const known = personas.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  const what = found.length > 1 ? `Several are named ${wanted}` : `There is no persona ${wanted}`;
  throw new UsageError(`${wanted ? what : 'Which persona'}. Give the id or the name:\n${known}`);
}

const isNamed = (name: string, wanted = '') =>
  name.localeCompare(wanted, undefined, { sensitivity: 'accent' }) === 0;

/**
 * The persona that a file is imported into: the one asked for, otherwise the one of the same name,
 * otherwise a new one.
 */
async function findTarget(store: PersonaStore, text: string, wanted: string | undefined) {
  if (wanted) return findPersona(store, wanted);
  const name = nameIn(await store.readFile(text));
  const hasOne = (await store.list()).some((persona) => isNamed(persona.name, name));
  return hasOne ? findPersona(store, name) : undefined;
}

async function versionId(store: PersonaStore, persona: Persona, version: string | undefined) {
  if (!version || version === 'draft') return undefined;
  if (version === 'published' && persona.publishedVersion) return persona.publishedVersion.id;
  const versions = await store.versions(persona.id);
  const found = versions.find(({ number }) => String(number) === version);
  if (found) return found.id;
  throw new UsageError(`${persona.name} has no version ${version}.`);
}

interface Comparison {
  persona: Persona;
  versionId?: string;
  file: string | undefined;
  text: string;
}

async function differenceTo(
  store: PersonaStore,
  { persona, versionId: id, file, text }: Comparison,
) {
  const before = { name: `${persona.name} (here)`, text: await store.exportFile(persona.id, id) };
  return personaFileDifference(before, { name: file ?? '-', text });
}

function tellOf({ documents, isPictureLeftOut }: PersonaFileReading): void {
  for (const { title, status, isChosen } of documents) {
    if (status === 'found') continue;
    const what = status === 'missing' ? 'is not here' : 'has another content here';
    const result = isChosen && status === 'missing' ? ': it is left out' : '';
    console.log(`Document "${title}" ${what}${result}.`);
  }
  if (isPictureLeftOut) console.log('The picture does not come with the file.');
}

async function isWanted(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError('Nothing was written: add --yes to import.');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  return /^(y|yes|s|sim)$/i.test(answer.trim());
}
