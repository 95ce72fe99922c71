import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { PersonaSettings } from '../../contract/index.ts';
import {
  type DocumentRef,
  FILE_SCHEMA,
  type FieldSchema,
  type PersonaFile,
  presentSchema,
  SCHEMA_VERSION,
} from './file-schema.ts';

const HEAD = ` A persona of Sósia, as code. Bring it back in the console (Personas, Import) or with
 \`npm run personas -- import <file>\`: what would change is shown before anything is written.
 Settings that are left out take their defaults. Unknown ones are refused, with their line.`;

const CHOSEN = ' Documents are found again by their hash, else by their title.';
const ALL = ' Everything it consults. For comparison: an import chooses nothing by this list.';

/** Text at least this long is written as a block, which needs no quotes. */
const LONG_TEXT = 80;
/**
 * What a block would lose or change: control characters, line ends that are not plain, lone
 * surrogates.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAFE_IN_BLOCK = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]/;

interface Source {
  settings: PersonaSettings;
  /** The selected documents that exist. */
  chosen: DocumentRef[];
  /** All documents, for a persona that consults all. */
  consulted: DocumentRef[];
}

/** Writes a persona as YAML: the same settings always give the same text, in schema order. */
export function formatPersonaFile({ settings, chosen, consulted }: Source): string {
  const { documentIds: _, ...knowledge } = settings.knowledge;
  const file: PersonaFile = {
    sosia: 'persona',
    schemaVersion: SCHEMA_VERSION,
    persona: { ...settings, knowledge: { ...knowledge, documents: chosen } },
    documents: consulted,
  };
  const document = new Document(file, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  document.commentBefore = HEAD;
  chooseStyles(document);
  explain(document.contents, FILE_SCHEMA);
  comment(document, ['persona', 'knowledge', 'documents'], CHOSEN);
  if (consulted.length > 0) comment(document, ['documents'], ALL);
  else document.delete('documents');
  return document.toString({ lineWidth: 0, blockQuote: 'literal' });
}

function chooseStyles(document: Document): void {
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const isUnsafe = UNSAFE_IN_BLOCK.test(
        node.value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
      );
      if (isUnsafe) node.type = Scalar.QUOTE_DOUBLE;
      else if (node.value.includes('\n') || node.value.length > LONG_TEXT)
        node.type = Scalar.BLOCK_LITERAL;
    },
  });
  const persona = document.get('persona');
  if (!isMap(persona)) return;
  for (const { key, value } of [...persona.items].slice(1)) {
    if (isScalar(key)) key.spaceBefore = isMap(value) || isSeq(value);
  }
}

/** Adds a comment to a setting with the values it accepts. */
function explain(node: unknown, schema: FieldSchema | undefined): void {
  const field = presentSchema(schema);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      explain(value, field?.properties?.[name]);
    }
  }
  // The comments on the first item of a list apply to the others.
  if (isSeq(node)) explain(node.items[0], field?.items);
  if (isScalar(node) && node.type !== Scalar.BLOCK_LITERAL) {
    const text = valuesOf(field);
    if (text) node.comment = ` ${text}`;
  }
}

function valuesOf(field: FieldSchema | undefined): string {
  if (field?.enum) return field.enum.join(' | ');
  const { minimum, maximum = Number.MAX_SAFE_INTEGER } = field ?? {};
  if (minimum === undefined) return '';
  return maximum < Number.MAX_SAFE_INTEGER ? `${minimum} to ${maximum}` : `from ${minimum}`;
}

function comment(document: Document, path: string[], text: string): void {
  const map = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const pair =
    isMap(map) && map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  if (!pair || !isScalar(pair.key) || !isSeq(pair.value) || pair.value.items.length === 0) return;
  pair.key.commentBefore = text;
  pair.key.spaceBefore = path.length === 1;
}
