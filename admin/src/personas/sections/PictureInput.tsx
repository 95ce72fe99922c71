import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FieldFrame } from '../../ui/Field.tsx';
import { Portrait } from '../../ui/Portrait.tsx';
import { useSettings } from '../draft/settings-context.ts';
import { uploadPicture } from '../editor-requests.ts';
import { shrinkPicture } from './shrink-picture.ts';

const TYPES = 'image/png,image/jpeg,image/webp';

/** The persona's picture: uploaded at once, and part of the draft like any other setting. */
export function PictureInput() {
  const t = useWords();
  const id = useId();
  const errorText = useErrorText();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const { name, picture } = draft.identity;
  const upload = useMutation({
    mutationFn: async (file: File) => uploadPicture(await shrinkPicture(file)),
    onSuccess: (uploaded) => changePart('identity', { picture: uploaded.picture }),
  });
  const choose = (file: File | undefined) => {
    if (file) upload.mutate(file);
    // The same file may be chosen again, after a failure.
    if (input.current) input.current.value = '';
  };
  const remove = () => {
    upload.reset();
    changePart('identity', { picture: null });
  };
  const error = upload.error ? errorText(upload.error) : errorAt('identity.picture');
  return (
    <FieldFrame id={id} label={t('picture.label')} help={t('picture.help')} error={error}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Portrait name={name} picture={picture} kind="persona" size={88} />
        {!isReadOnly && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              variant="outlined"
              loading={upload.isPending}
              aria-describedby={`${id}-help`}
              onClick={() => input.current?.click()}
            >
              {t(picture ? 'picture.replace' : 'picture.upload')}
            </Button>
            {picture && (
              <Button color="inherit" onClick={remove}>
                {t('picture.remove')}
              </Button>
            )}
          </Box>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          accept={TYPES}
          hidden
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </Box>
    </FieldFrame>
  );
}
