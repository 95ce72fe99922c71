import { Box, Button } from '@mui/material';
import type { PersonaPicture } from '@sosia/core/contract';
import { useId } from 'react';
import { errorText, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { FieldFrame, FileButton, Portrait } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { shrinkPicture } from './shrink-picture.ts';

const TYPES = 'image/png,image/jpeg,image/webp';

function formOf(file: Blob): FormData {
  const form = new FormData();
  form.set('file', file, 'picture');
  return form;
}

/** The persona's picture: uploaded at once, but part of the draft like any other setting. */
export function PictureInput() {
  const id = useId();
  const { draft, changePart, errorAt, isReadOnly } = useSettings();
  const { name, picture } = draft.identity;
  const upload = useVerb<PersonaPicture, Blob>('/persona-pictures', {
    body: formOf,
    stale: [],
    showsError: true,
    onSuccess: (uploaded) => changePart('identity', { picture: uploaded.picture }),
  });
  const choose = async ([file]: File[]) => file && upload.mutate(await shrinkPicture(file));
  const remove = () => {
    upload.reset();
    changePart('identity', { picture: null });
  };
  const error = upload.error ? errorText(upload.error) : errorAt('identity.picture');
  return (
    <FieldFrame
      id={id}
      label={t('settings.identity.picture')}
      help={t('picture.help')}
      error={error}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Portrait name={name} picture={picture} kind="persona" size={88} />
        {!isReadOnly && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <FileButton
              accept={TYPES}
              inputId={id}
              variant="outlined"
              loading={upload.isPending}
              aria-describedby={`${id}-help`}
              onFiles={(files) => void choose(files)}
            >
              {t(picture ? 'picture.replace' : 'picture.upload')}
            </FileButton>
            {picture && (
              <Button color="inherit" onClick={remove}>
                {t('picture.remove')}
              </Button>
            )}
          </Box>
        )}
      </Box>
    </FieldFrame>
  );
}
