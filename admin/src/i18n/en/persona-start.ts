import type { personaStart as portuguese } from '../pt-BR/persona-start.ts';

export const personaStart: typeof portuguese = {
  newPersona: {
    title: 'New persona',
    hint: 'Choose where to start. Everything can be changed later.',
    blank: 'From scratch',
    blankSummary: 'An almost empty draft: only the words that ask for an attendant are there.',
    templates: 'Templates',
    language: 'Language of the template',
    preview: 'What the template brings',
    previewTone: 'Way of speaking',
    previewExample: 'A conversation',
    previewPrompt: 'Instructions',
    previewReplies: 'Quick replies',
    previewHandoff: 'Calls an attendant when',
    replyOff: 'off until you fill it in',
    nameHelp: 'What it is called. You can change it later.',
    create: 'Create persona',
  },
  personaMenu: {
    open: 'More actions for %{name}',
    duplicate: 'Duplicate',
    duplicated: 'Copy created: %{name}',
    archive: 'Archive',
    delete: 'Delete',
    deleteTitle: 'Delete %{name}?',
    deleteHint: 'It was never used: the draft goes for good.',
    deleted: '%{name} was deleted',
    usedTitle: '%{name} cannot be deleted',
    usedHint:
      'It was published or spoke to somebody, and what was said must stay explained. Archived, it leaves the list and answers no more.',
    usedArchived: 'It is archived already: out of the list, and it answers nobody.',
    understood: 'Got it',
  },
};
