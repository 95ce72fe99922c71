import type { ConversationState, Language, LogEntry, LogProblem } from '../../contract/index.ts';

interface Words {
  columns: readonly string[];
  states: Record<ConversationState, string>;
  authors: Record<LogEntry['author'], string>;
  problems: Record<LogProblem, string>;
}

/** The words of an exported table besides what was said. `cellsOf` sets the order of columns. */
export const EXPORT_WORDS: Record<Language, Words> = {
  'pt-BR': {
    columns: [
      ...['Data e hora', 'Contato', 'Telefone', 'Número', 'Persona', 'Versão', 'Autor', 'Nome'],
      ...['Tipo', 'Mensagem', 'Transcrição', 'Envio', 'Código do erro', 'Problemas'],
      ...['Estado da conversa', 'Desfecho', 'Atendente', 'Link'],
    ],
    states: {
      BOT_ACTIVE: 'Com a persona',
      AWAITING_AGENT: 'Aguardando atendente',
      AGENT_ACTIVE: 'Com atendente',
      RESOLVED: 'Resolvida',
      EXPIRED: 'Expirada',
    },
    authors: { contact: 'Contato', persona: 'Persona', attendant: 'Atendente', system: 'Sistema' },
    problems: {
      answer_failed: 'Resposta falhou',
      nothing_found: 'Nenhum trecho encontrado',
      send_failed: 'Envio falhou',
    },
  },
  en: {
    columns: [
      ...['Date and time', 'Contact', 'Phone', 'Number', 'Persona', 'Version', 'Author', 'Name'],
      ...['Kind', 'Message', 'Transcript', 'Delivery', 'Error code', 'Problems'],
      ...['Conversation state', 'Outcome', 'Attendant', 'Link'],
    ],
    states: {
      BOT_ACTIVE: 'With the persona',
      AWAITING_AGENT: 'Waiting for an attendant',
      AGENT_ACTIVE: 'With an attendant',
      RESOLVED: 'Resolved',
      EXPIRED: 'Expired',
    },
    authors: { contact: 'Contact', persona: 'Persona', attendant: 'Attendant', system: 'System' },
    problems: {
      answer_failed: 'Answer failed',
      nothing_found: 'No passage found',
      send_failed: 'Send failed',
    },
  },
};
