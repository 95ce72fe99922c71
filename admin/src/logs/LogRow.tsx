import { Box, Typography } from '@mui/material';
import type { LogEntry } from '@sosia/core/contract';
import { nameOfContact, previewOf } from '../chat/index.ts';
import { STATE_TONES } from '../conversations/StatePill.tsx';
import { t } from '../i18n/words.ts';
import { LinkRow, Marked, Pill, placesOfWords, Quiet, stretchesOf, TimeAgo } from '../ui/index.ts';
import { excerptOf } from './excerpt.ts';

/** A message, its author and conversation, and a link to it. */
export function LogRow({ entry, words }: { entry: LogEntry; words: string }) {
  const name = nameOfContact(entry.contact);
  return (
    <li>
      <LinkRow
        to={`/conversations/${entry.conversationId}?message=${entry.id}`}
        sx={{ display: 'block', px: 1.5, py: 1.25, mx: -1.5 }}
      >
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', minWidth: 0 }}>
          <Typography noWrap title={name} sx={{ fontWeight: 620, minWidth: 0 }}>
            {name}
          </Typography>
          <Quiet noWrap component="span" variant="caption" sx={{ flex: 1 }}>
            {entry.number.name}
          </Quiet>
          <Quiet component="span" variant="caption" sx={{ whiteSpace: 'nowrap' }}>
            <TimeAgo at={entry.createdAt} />
          </Quiet>
        </Box>
        <LogText entry={entry} words={words} />
        <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', mt: 0.75 }}>
          <Pill tone={STATE_TONES[entry.state]}>{t(`conversations.state.${entry.state}`)}</Pill>
          {entry.problems.map((problem) => (
            <Pill key={problem} tone="failure">
              {t(`logs.problem.${problem}`)}
            </Pill>
          ))}
        </Box>
      </LinkRow>
    </li>
  );
}

function authorOf({ author, authorName, persona, personaVersion }: LogEntry): string {
  if (author === 'attendant') return authorName ?? t('logs.author.attendant');
  if (author !== 'persona' || !persona) return t(`logs.author.${author}`);
  return personaVersion === null
    ? persona.name
    : t('versions.named', { name: persona.name, number: personaVersion });
}

function LogText({ entry, words }: { entry: LogEntry; words: string }) {
  const { text, transcript, kind } = entry;
  const said = text || previewOf({ lastMessagePreview: `[${kind}]` });
  return (
    <Typography
      component="div"
      variant="body2"
      sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line', mt: 0.25 }}
    >
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {`${authorOf(entry)}: `}
      </Box>
      <Excerpt text={said} words={words} />
      {transcript && (
        <Box sx={{ color: 'text.secondary', mt: 0.25 }}>
          {`${t('logs.transcript')} `}
          <Excerpt text={transcript} words={words} />
        </Box>
      )}
    </Typography>
  );
}

function Excerpt({ text, words }: { text: string; words: string }) {
  const excerpt = excerptOf(text, words);
  return <Marked stretches={stretchesOf(excerpt, placesOfWords(excerpt, words))} />;
}
