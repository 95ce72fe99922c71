import { Box } from '@mui/material';
import { mentionParts } from './mention-parts.ts';

interface Props {
  text: string;
  mentions: readonly { id: string; name: string }[];
}

/** The text of a note, with mentioned colleagues in bold. */
export function NoteText({ text, mentions }: Props) {
  return mentionParts(
    text,
    mentions.map(({ name }) => name),
  ).map((part) =>
    part.isMention ? (
      <Box key={part.at} component="strong" sx={{ color: 'warning.main', fontWeight: 640 }}>
        {part.text}
      </Box>
    ) : (
      <span key={part.at}>{part.text}</span>
    ),
  );
}
